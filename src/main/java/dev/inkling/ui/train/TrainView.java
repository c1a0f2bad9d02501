package dev.inkling.ui.train;

import dev.inkling.training.BatchResult;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Network;
import java.nio.file.Path;
import java.util.List;

/** What the training tab can show. All calls come on the user interface's thread. */
public interface TrainView {

    void showDataFound(Path folder);

    /** @param missing plain names of the files that are not there */
    void showDataMissing(Path folder, List<String> missing);

    void showState(RunState state);

    /** A run that was broken off can go on. */
    void showResumable(int epochsDone, int epochs);

    void hideResumable();

    /** The next run starts from this model's weights. */
    void showStart(String model, Network network);

    /** The next run starts from random weights. */
    void hideStart();

    /** @param run what the run is called in the chart */
    void showNewRun(String run);

    /** @param results since the last call, in order, never none */
    void showBatches(List<BatchResult> results);

    void showEpoch(EpochResult result, long step);

    /**
     * @param accuracy of the new model on the test digits, 0 to 1
     * @param inUse that of the model in use; NaN when there is none
     * @param digits how many test digits
     */
    void showResult(double accuracy, double inUse, int digits);

    void hideResult();

    /** @param problem what went wrong and what to do, for the user */
    void showProblem(String problem);

    void hideProblem();
}

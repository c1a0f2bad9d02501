package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.training.BatchResult;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.List;

/** What the training tab can show. All calls come on the user interface's thread. */
public interface TrainView {

    void showState(RunState state);

    /** A run that was broken off can go on. */
    void showResumable(int epochsDone, int epochs);

    void hideResumable();

    /** The next run starts from this model's weights. */
    void showStart(String model, Network network);

    /** The next run starts from random weights. */
    void hideStart();

    void showNewRun(TrainingPlan plan);

    /** @param results since the last call, in order, never none */
    void showBatches(List<BatchResult> results);

    void showEpoch(EpochResult result, long step);

    /**
     * @param accuracy of the new model on the test digits, 0 to 1
     * @param inUse that of the model in use; NaN when there is none
     * @param digits how many test digits
     * @param data what they belong to
     */
    void showResult(double accuracy, double inUse, int digits, String data);

    void hideResult();

    /** @param problem what went wrong and what to do, for the user */
    void showProblem(Message problem);

    void hideProblem();
}

package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the training tab can show. All calls come on the user interface's thread. */
public interface TrainView {

    /**
     * @param state null while nothing runs
     * @param stopping whether it ends after this batch
     */
    void showState(@Nullable RunState state, boolean stopping);

    /** The run that goes on from now: its plan, and its curve. */
    void showRun(Run run);

    /** @param share of the digits that are read, 0 to 1 */
    void showReading(double share);

    /** @param newest of the batches since the last call; the others are in the run's curve */
    void showBatch(BatchResult newest);

    /** An epoch came to the run's curve. */
    void showEpoch();

    /** @param share of the test digits that are read, 0 to 1 */
    void showTesting(double share);

    /** It is over, and kept unless it learned nothing. */
    void showEnd(Run run);

    /** How its model reads, beside the one in use, which the user may exchange for it. */
    void showResult(Run run, List<Comparison> comparisons);

    void hideResult();

    /** The next run starts from this model's weights. */
    void showStart(String model, Network network);

    /** The next run starts from random weights. */
    void hideStart();

    /** @param problem what went wrong and what to do */
    void showProblem(Message problem);

    void hideProblem();
}

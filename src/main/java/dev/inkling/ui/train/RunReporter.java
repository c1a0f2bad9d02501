package dev.inkling.ui.train;

import dev.inkling.training.BatchResult;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.EpochResult;
import dev.inkling.training.TrainingListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what a run says on the training thread to the view. At most one report waits for the user interface: a busy
 * window gets fewer and longer ones, and training never waits for it.
 */
final class RunReporter implements TrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunReporter.class);

    private final RunControl control;
    private final Executor ui;
    private final CheckpointFile checkpoints;
    private final TrainView view;

    private final List<BatchResult> waiting = new ArrayList<>();
    private long step;

    RunReporter(RunControl control, Executor ui, CheckpointFile checkpoints, TrainView view) {
        this.control = control;
        this.ui = ui;
        this.checkpoints = checkpoints;
        this.view = view;
    }

    @Override
    public void batchDone(BatchResult result) {
        step = result.step();
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.add(result);
        }
        if (first) {
            ui.execute(this::report);
        }
    }

    private void report() {
        List<BatchResult> results;
        synchronized (waiting) {
            results = List.copyOf(waiting);
            waiting.clear();
        }
        view.showBatches(results);
    }

    @Override
    public void epochDone(EpochResult result) {
        long at = step;
        ui.execute(() -> view.showEpoch(result, at));
    }

    /** A full disk is no reason to lose the run: the checkpoint before stays, and the user is told. */
    @Override
    public void checkpoint(Checkpoint checkpoint) {
        try {
            checkpoints.write(checkpoint);
        } catch (IOException e) {
            LOG.warn("The checkpoint cannot be written", e);
            ui.execute(() -> view.showProblem(e.getMessage()));
        }
    }

    @Override
    public boolean shouldStop() {
        return control.awaitTurn();
    }
}

package dev.inkling.ui.train;

import dev.inkling.platform.Reason;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.EpochResult;
import dev.inkling.training.TrainingListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
    private final Consumer<Recognizer> begun;
    private final Runnable learned;
    private long step;

    /**
     * @param begun is given what reads with the network in training; on the user interface's thread
     * @param learned told that some batches are done; on the user interface's thread
     */
    RunReporter(
            RunControl control,
            Executor ui,
            CheckpointFile checkpoints,
            TrainView view,
            Consumer<Recognizer> begun,
            Runnable learned) {
        this.begun = begun;
        this.learned = learned;
        this.control = control;
        this.ui = ui;
        this.checkpoints = checkpoints;
        this.view = view;
    }

    @Override
    public void begun(Recognizer inTraining) {
        ui.execute(() -> begun.accept(inTraining));
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
        learned.run();
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
            ui.execute(() -> view.showProblem(Reason.of(e)));
        }
    }

    @Override
    public boolean shouldStop() {
        return control.awaitTurn();
    }
}

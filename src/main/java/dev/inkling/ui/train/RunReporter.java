package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.recognition.Recognizer;
import dev.inkling.runs.RunListener;
import dev.inkling.runs.RunState;
import dev.inkling.training.BatchResult;
import dev.inkling.training.EpochResult;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a run says on the training thread to the view. At most one report of batches waits for the user interface: a busy
 * window gets fewer, and training never waits for it.
 */
final class RunReporter implements RunListener {

    private final Executor ui;
    private final TrainView view;
    private final Follower follower;
    private final AtomicReference<@Nullable BatchResult> waiting = new AtomicReference<>();
    /** Null until there is one. */
    private volatile @Nullable Recognizer inTraining;

    /** Is told what decides something. All calls come on the user interface's thread. */
    interface Follower {

        void became(RunState state);

        void read(List<Message> notes);

        /** @param inTraining reads with what was learned until now */
        void learned(Recognizer inTraining);

        void warned(Message problem);
    }

    RunReporter(Executor ui, TrainView view, Follower follower) {
        this.ui = ui;
        this.view = view;
        this.follower = follower;
    }

    @Override
    public void became(RunState state) {
        ui.execute(() -> follower.became(state));
    }

    @Override
    public void reading(double share) {
        ui.execute(() -> view.showReading(share));
    }

    @Override
    public void read(List<Message> notes) {
        ui.execute(() -> follower.read(notes));
    }

    @Override
    public void begun(Recognizer network) {
        inTraining = network;
    }

    @Override
    public void batchDone(BatchResult result) {
        if (waiting.getAndSet(result) == null) {
            ui.execute(this::report);
        }
    }

    private void report() {
        BatchResult newest = waiting.getAndSet(null);
        Recognizer network = inTraining;
        if (newest != null && network != null) {
            view.showBatch(newest);
            follower.learned(network);
        }
    }

    @Override
    public void epochDone(EpochResult result) {
        ui.execute(view::showEpoch);
    }

    @Override
    public void testing(double share) {
        ui.execute(() -> view.showTesting(share));
    }

    @Override
    public void warned(Message problem) {
        ui.execute(() -> follower.warned(problem));
    }
}

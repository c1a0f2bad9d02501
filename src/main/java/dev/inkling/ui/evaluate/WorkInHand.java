package dev.inkling.ui.evaluate;

import dev.inkling.data.InvalidDataException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.platform.Reason;
import dev.inkling.training.InvalidModelException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work that goes on: one piece at a time, with its progress on the view, which can be stopped. Called on the user interface's thread. */
final class WorkInHand {

    private static final Logger LOG = LoggerFactory.getLogger(WorkInHand.class);

    private final EvaluateView view;
    private final Executor worker;
    private final Executor ui;
    /** Null while nothing goes on. */
    private @Nullable Piece current;

    /** Runs on the worker. */
    interface Task<T> {
        T run(Progress progress) throws IOException, InvalidDataException, InvalidModelException;
    }

    private final class Piece implements Progress {

        private volatile boolean stopped;
        private long told;

        @Override
        public void at(double share) {
            long percent = Math.round(100 * share);
            if (percent != told) {
                told = percent;
                ui.execute(() -> {
                    if (current == this) {
                        view.showProgress(share);
                    }
                });
            }
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }

    WorkInHand(EvaluateView view, Executor worker, Executor ui) {
        this.view = view;
        this.worker = worker;
        this.ui = ui;
    }

    /**
     * Does nothing while other work goes on.
     *
     * @param then given what was found, unless it was stopped
     * @param failed told why nothing was
     */
    <T> void begin(Task<T> task, Consumer<T> then, Consumer<Message> failed) {
        if (current != null) {
            return;
        }
        Piece begun = new Piece();
        current = begun;
        view.showProblem(null);
        view.showProgress(0);
        worker.execute(() -> {
            Runnable end = end(task, begun, then, failed);
            ui.execute(() -> {
                current = null;
                view.hideProgress();
                end.run();
            });
        });
    }

    private static <T> Runnable end(Task<T> task, Piece begun, Consumer<T> then, Consumer<Message> failed) {
        try {
            T result = task.run(begun);
            return begun.stopped ? () -> {} : () -> then.accept(result);
        } catch (CancellationException e) {
            return () -> {};
        } catch (IOException | InvalidDataException | InvalidModelException | RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.warn("An evaluation failed", e);
            return () -> failed.accept(Reason.of(e));
        }
    }

    /** What goes on comes to nothing. */
    void stop() {
        if (current != null) {
            current.stopped = true;
        }
    }
}

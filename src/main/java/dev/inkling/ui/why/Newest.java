package dev.inkling.ui.why;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions on a worker, one at a time: while one is answered only the newest of the others waits. Called on the user
 * interface's thread.
 */
final class Newest {

    private static final Logger LOG = LoggerFactory.getLogger(Newest.class);

    private final Executor worker;
    private final Executor ui;
    /** Null when none waits; read on the worker. */
    private volatile Consumer<Answering> waiting;
    private boolean busy;
    private volatile long drops;

    Newest(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /** @param question answered on the worker */
    void ask(Consumer<Answering> question) {
        if (busy) {
            waiting = question;
        } else {
            begin(question);
        }
    }

    /** Nobody wants to know any more what was asked until now. */
    void drop() {
        waiting = null;
        drops++;
    }

    private void begin(Consumer<Answering> question) {
        busy = true;
        waiting = null;
        Answering answering = new Answering(drops);
        worker.execute(() -> {
            try {
                question.accept(answering);
            } catch (RuntimeException | Error failure) {
                answering.failed(failure);
            }
            ui.execute(this::goOn);
        });
    }

    private void goOn() {
        busy = false;
        if (waiting != null) {
            begin(waiting);
        }
    }

    /** How an answer under way stands. Used on the worker. */
    final class Answering {

        private final long asked;

        private Answering(long asked) {
            this.asked = asked;
        }

        /** @return false when the answer would be stale */
        boolean isWanted() {
            return asked == drops;
        }

        /** @return false when a newer question waits */
        boolean isNewest() {
            return isWanted() && waiting == null;
        }

        /** Shows an answer, unless it is stale by then. */
        void show(Runnable answer) {
            ui.execute(() -> {
                if (isWanted()) {
                    answer.run();
                }
            });
        }

        /** A network that was exchanged meanwhile answers no more, which is no failure. */
        private void failed(Throwable failure) {
            if (isWanted()) {
                LOG.warn("A reading cannot be explained", failure);
            }
        }
    }
}

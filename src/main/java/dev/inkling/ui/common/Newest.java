package dev.inkling.ui.common;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions on a worker, one at a time: while one is answered only the newest of the others waits. Called on the user
 * interface's thread.
 */
public final class Newest {

    private static final Logger LOG = LoggerFactory.getLogger(Newest.class);

    private final Executor worker;
    private final Executor ui;
    /** Null when none waits; read on the worker. */
    private volatile @Nullable Consumer<Answering> waiting;
    private boolean busy;
    private volatile long drops;

    /**
     * @param worker answers
     * @param ui runs what shows answers
     */
    public Newest(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /** @param question answered on the worker */
    public void ask(Consumer<Answering> question) {
        if (busy) {
            waiting = question;
        } else {
            begin(question);
        }
    }

    /** Nobody wants to know any more what was asked until now. */
    public void drop() {
        waiting = null;
        drops++;
    }

    /** @return whether nothing is asked, or all is answered */
    public boolean isIdle() {
        return !busy;
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
        Consumer<Answering> next = waiting;
        if (next != null) {
            begin(next);
        }
    }

    /** How an answer under way stands. Used on the worker. */
    public final class Answering {

        private final long asked;

        private Answering(long asked) {
            this.asked = asked;
        }

        /** @return false when the answer would be stale */
        public boolean isWanted() {
            return asked == drops;
        }

        /** @return false when a newer question waits */
        public boolean isNewest() {
            return isWanted() && waiting == null;
        }

        /** Shows an answer, unless it is stale by then. */
        public void show(Runnable answer) {
            ui.execute(() -> {
                if (isWanted()) {
                    answer.run();
                }
            });
        }

        /** What was exchanged meanwhile answers no more, which is no failure. */
        private void failed(Throwable failure) {
            if (isWanted()) {
                LOG.warn("A question cannot be answered", failure);
            }
        }
    }
}

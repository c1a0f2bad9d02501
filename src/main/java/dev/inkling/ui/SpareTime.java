package dev.inkling.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Does pieces of work that each keep the window busy for a moment: one after the other, with pauses in which it answers the user,
 * and none while the pen is down. On the user interface's thread only.
 */
final class SpareTime implements Executor {

    private final Executor afterPause;
    private final BooleanSupplier penDown;
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** @param afterPause runs what it is given after a pause, on the same thread */
    SpareTime(Executor afterPause, BooleanSupplier penDown) {
        this.afterPause = afterPause;
        this.penDown = penDown;
    }

    @Override
    public void execute(Runnable piece) {
        waiting.add(piece);
        if (waiting.size() == 1) {
            afterPause.execute(this::next);
        }
    }

    private void next() {
        if (!penDown.getAsBoolean()) {
            waiting.element().run();
            waiting.remove();
        }
        if (!waiting.isEmpty()) {
            afterPause.execute(this::next);
        }
    }
}

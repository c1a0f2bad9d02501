package dev.inkling.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs a task only when told to, on the thread that tells it. */
public final class SteppedExecutor implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    public int waiting() {
        return waiting.size();
    }

    public void step() {
        waiting.remove().run();
    }
}

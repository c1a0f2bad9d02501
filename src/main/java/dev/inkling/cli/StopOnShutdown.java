package dev.inkling.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks a run to stop when the program is told to end (Ctrl-C), and lets it finish the batch, or the file it is
 * writing, before the program does.
 */
final class StopOnShutdown implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-training");
    private volatile boolean requested;

    StopOnShutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isRequested() {
        return requested;
    }

    /** Runs on the shutdown hook's thread. */
    void stop() {
        requested = true;
        try {
            done.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!requested) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown has just begun, and the hook is running already.
        }
    }
}

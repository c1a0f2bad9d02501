package dev.inkling.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks a run to stop when the program is told to end, and lets it finish the batch, and the file it is writing, before the
 * program does: at Ctrl-C as long as it takes, otherwise (the terminal is closed, the system shuts down) ten seconds at most.
 * Whoever tells it a second time ends it at once.
 */
final class StopOnShutdown implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-training");
    private final Signals signals = new Signals(this::request);
    private volatile boolean requested;

    StopOnShutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isRequested() {
        return requested;
    }

    private void request() {
        requested = true;
        signals.endAtOnceFromNowOn();
    }

    /** Runs on the shutdown hook's thread. */
    void stop() {
        request();
        try {
            done.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        signals.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown has begun, and the hook is running already.
        }
    }
}

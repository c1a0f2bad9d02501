package dev.inkling.ui.train;

import dev.inkling.training.BatchResult;
import java.util.function.LongSupplier;

/** How long a run will still take, by what its batches took so far, validation between them included. */
final class TimeLeft {

    private final LongSupplier clock;
    private long firstStep = -1;
    private long firstNanos;

    /** @param clock in nanoseconds */
    TimeLeft(LongSupplier clock) {
        this.clock = clock;
    }

    /** By the rate of the batches alone as long as there was only one. */
    long seconds(BatchResult batch) {
        long now = clock.getAsLong();
        if (firstStep < 0) {
            firstStep = batch.step();
            firstNanos = now;
        }
        if (batch.step() == firstStep) {
            return Math.round((batch.steps() - batch.step()) * batch.images() / batch.imagesPerSecond());
        }
        double aBatch = (now - firstNanos) / 1e9 / (batch.step() - firstStep);
        return Math.round((batch.steps() - batch.step()) * aBatch);
    }
}

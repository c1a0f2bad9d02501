package dev.inkling.ui.train;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.training.DigitSet;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Where a run gets its digits. */
@FunctionalInterface
public interface DigitSource {

    /**
     * Blocks for up to some seconds.
     *
     * @param stopped whether nobody waits any more; asked from any thread
     * @throws CancellationException when it was stopped, where that comes sooner than the digits
     */
    DigitSet load(BooleanSupplier stopped) throws IOException, InvalidDataException;
}

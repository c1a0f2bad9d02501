package dev.inkling.ui.train;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.training.DigitSet;
import java.io.IOException;

/** Where a run gets its digits. */
@FunctionalInterface
public interface DigitSource {

    /** Blocks for up to some seconds. */
    DigitSet load() throws IOException, InvalidDataException;
}

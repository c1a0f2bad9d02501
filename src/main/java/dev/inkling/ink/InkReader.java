package dev.inkling.ink;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads the drawings of a file or stream one after another. Not for several threads. */
public interface InkReader extends Closeable {

    /**
     * Waits for the next drawing.
     *
     * @return nothing at the end
     * @throws InvalidInkException when it is not ink; those after it can still be read
     */
    Optional<InkLine> next() throws IOException, InvalidInkException;

    /** @return whether {@link #next()} will not wait for more than the rest of a drawing */
    boolean isNextAtHand() throws IOException;
}

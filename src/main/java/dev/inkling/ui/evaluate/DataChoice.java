package dev.inkling.ui.evaluate;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Digits that can be chosen to test on.
 *
 * @param place the folder or file; null where the program knows it
 */
public record DataChoice(Kind kind, @Nullable Path place) {

    /** @return one whose place the program knows */
    static DataChoice of(Kind kind) {
        return new DataChoice(kind, null);
    }

    /** @return the folder or file; only where there is one */
    Path where() {
        return Objects.requireNonNull(place);
    }


    /** What they are. */
    public enum Kind {
        /** MNIST, where the training tab finds it. */
        MNIST,
        STROKES,
        /** What the user has drawn and said what it is. */
        OWN,
        /** A folder of IDX files. */
        FOLDER,
        /** A file of labelled ink. */
        INK
    }
}

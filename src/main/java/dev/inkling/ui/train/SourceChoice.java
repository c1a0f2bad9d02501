package dev.inkling.ui.train;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source of digits that can be learned from.
 *
 * @param file of labelled ink; null for the other kinds
 * @param chosen whether it is learned from
 * @param weight its share beside that of the others that are chosen, 1 to 100
 */
record SourceChoice(Kind kind, @Nullable Path file, boolean chosen, int weight) {

    static final int USUAL_WEIGHT = 10;

    /** @return one of the kinds that are no file */
    static SourceChoice of(Kind kind, boolean chosen) {
        return new SourceChoice(kind, null, chosen, USUAL_WEIGHT);
    }

    /** @return the file; only of labelled ink */
    Path ink() {
        return Objects.requireNonNull(file);
    }

    enum Kind {
        MNIST,
        STROKES,
        PEOPLE,
        NON_DIGITS,
        INK
    }

    SourceChoice {
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException("A weight is 1 to 100, not " + weight);
        }
    }

    SourceChoice chosen(boolean whether) {
        return new SourceChoice(kind, file, whether, weight);
    }

    SourceChoice weighing(int other) {
        return new SourceChoice(kind, file, chosen, other);
    }
}

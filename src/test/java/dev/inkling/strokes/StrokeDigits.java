package dev.inkling.strokes;

import dev.inkling.mnist.LabelledDigits;

/** Some of the digits that the program draws itself. */
public final class StrokeDigits {

    private StrokeDigits() {}

    public static LabelledDigits of(int count, long seed) {
        return BuiltInStrokes.digits(count, seed, () -> false);
    }
}

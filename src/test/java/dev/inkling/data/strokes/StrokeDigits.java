package dev.inkling.data.strokes;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Progress;

/** Some of the digits that the program draws itself. */
public final class StrokeDigits {

    private StrokeDigits() {}

    public static LabelledDigits of(int count, long seed) {
        return BuiltInStrokes.digits(count, seed, Progress.UNWATCHED);
    }
}

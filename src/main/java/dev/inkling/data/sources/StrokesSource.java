package dev.inkling.data.sources;

import dev.inkling.data.DigitSet;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.platform.Progress;

/** The digits that the program draws itself. */
public record StrokesSource() implements Source {

    @Override
    public DigitSet load(Progress progress) {
        return BuiltInStrokes.load(progress);
    }
}

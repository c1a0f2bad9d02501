package dev.inkling.data.sources;

import dev.inkling.data.DigitSet;
import dev.inkling.data.strokes.BuiltInNonDigits;
import dev.inkling.platform.Progress;

/** Letters, signs, shapes and scribbles that the program draws itself, to learn what is no digit. */
public record NonDigitsSource() implements Source {

    @Override
    public DigitSet load(Progress progress) {
        return BuiltInNonDigits.load(progress);
    }
}

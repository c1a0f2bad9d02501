package dev.inkling.mine;

import dev.inkling.data.LabelledDigits;
import dev.inkling.ink.Ink;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What the user drew, and what it was meant to be.
 *
 * @param label 0 to 9, or {@link LabelledDigits#NO_DIGIT}
 * @param time when it was drawn, to the millisecond
 * @param ink not empty
 */
public record MyDigit(int label, Instant time, Ink ink) {

    public MyDigit {
        if (label < 0 || label > LabelledDigits.NO_DIGIT) {
            throw new IllegalArgumentException("A label is 0 to 10, not " + label);
        }
        if (ink.isEmpty()) {
            throw new IllegalArgumentException("Nothing was drawn");
        }
        time = Objects.requireNonNull(time).truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isDigit() {
        return label != LabelledDigits.NO_DIGIT;
    }

    public MyDigit withLabel(int other) {
        return new MyDigit(other, time, ink);
    }
}

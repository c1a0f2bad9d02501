package dev.inkling.mine;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.time.Instant;

/** Digits that differ. */
final class Drawn {

    private Drawn() {}

    /** @param number from which the time follows, and the ink */
    static MyDigit digit(int label, int number) {
        return new MyDigit(label, Instant.ofEpochSecond(1_700_000_000L + number), ink(number));
    }

    static Ink ink(int number) {
        return Ink.of(Stroke.of(new Point(0.1, 0.2), new Point(number + 1, 0.75)));
    }
}

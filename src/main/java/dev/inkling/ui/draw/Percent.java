package dev.inkling.ui.draw;

import java.util.Locale;

/** Probabilities in words; both languages of the window write a decimal point. */
public final class Percent {

    private Percent() {}

    /** @return in percent to one decimal, rounded down: 100 is said of certainty only */
    public static String of(float probability) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(1000 * probability) / 10);
    }
}

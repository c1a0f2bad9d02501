package dev.inkling.ui.draw;

/** Probabilities in words. */
final class Percent {

    private Percent() {}

    /** @return in percent to one decimal, rounded down: 100 is said of certainty only */
    static String of(float probability) {
        return String.format("%.1f", Math.floor(1000 * probability) / 10);
    }
}

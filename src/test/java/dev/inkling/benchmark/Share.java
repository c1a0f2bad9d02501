package dev.inkling.benchmark;

import java.util.Locale;

/** How many of how many. */
record Share(int some, int all) {

    private static final double Z = 1.96;

    double value() {
        return (double) some / all;
    }

    /** @return with the interval that holds the true share with 95 % (E. B. Wilson, 1927) */
    @Override
    public String toString() {
        double middle = (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
        double half = Z / (1 + Z * Z / all) * Math.sqrt(value() * (1 - value()) / all + Z * Z / (4.0 * all * all));
        return String.format(
                Locale.ROOT, "%6.2f %%  %.2f to %.2f  (%,d of %,d)", 100 * value(), 100 * (middle - half),
                100 * (middle + half), some, all);
    }
}

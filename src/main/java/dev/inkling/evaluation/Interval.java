package dev.inkling.evaluation;

/**
 * Where a share probably lies, 0 to 1.
 *
 * @param low 0 to 1
 * @param high low to 1
 */
public record Interval(double low, double high) {

    /** The standard normal distribution's quantile that leaves 2.5 % on either side. */
    private static final double Z = 1.959963984540054;

    /**
     * The 95 % interval of a share that was counted (E. Wilson, 1927). Unlike the usual one it is right near 0 and 1 too.
     *
     * @param part 0 to whole
     * @return 0 to 1 when nothing was counted
     */
    public static Interval wilson(int part, int whole) {
        if (whole == 0) {
            return new Interval(0, 1);
        }
        double share = (double) part / whole;
        double weight = Z * Z / whole;
        double centre = (share + weight / 2) / (1 + weight);
        double reach = Z / (1 + weight) * Math.sqrt(share * (1 - share) / whole + weight / (4 * whole));
        return new Interval(part == 0 ? 0 : centre - reach, part == whole ? 1 : centre + reach);
    }
}

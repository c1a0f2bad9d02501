package dev.inkling.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to ask for so much, measured on digits and on what is none that the network had not learned from.
 *
 * @param threshold what is a digit with less than this probability is taken for none; 0 to 1
 * @param digits the share of the digits that are taken for none then, 0 to 1
 * @param nonDigits the share of what is none that is taken for such, 0 to 1
 */
public record Rejection(double threshold, double digits, double nonDigits) {

    private static final double[] THRESHOLDS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98};
    private static final double DIGITS_KEPT = 1e6;

    public Rejection {
        if (!isShare(threshold) || !isShare(digits) || !isShare(nonDigits)) {
            throw new IllegalArgumentException("Shares are 0 to 1, not " + threshold + ", " + digits + ", " + nonDigits);
        }
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    /**
     * @param digits how probably each digit is one
     * @param nonDigits how probably each of the others is one
     * @return rising with the threshold; empty where there are none of the others, or no digits
     */
    public static List<Rejection> curve(double[] digits, double[] nonDigits) {
        if (digits.length == 0 || nonDigits.length == 0) {
            return List.of();
        }
        return DoubleStream.of(THRESHOLDS)
                .mapToObj(threshold -> new Rejection(threshold, below(digits, threshold), below(nonDigits, threshold)))
                .toList();
    }

    private static double below(double[] numbers, double threshold) {
        double share = (double) Arrays.stream(numbers).filter(number -> number < threshold).count() / numbers.length;
        return Math.round(share * DIGITS_KEPT) / DIGITS_KEPT;
    }

    /** @return what was measured nearest to a threshold; null where nothing was */
    public static @Nullable Rejection nearest(List<Rejection> curve, double threshold) {
        return curve.stream()
                .min((one, other) -> Double.compare(
                        Math.abs(one.threshold - threshold), Math.abs(other.threshold - threshold)))
                .orElse(null);
    }
}

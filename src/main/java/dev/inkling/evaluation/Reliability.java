package dev.inkling.evaluation;

import dev.inkling.recognition.Prediction;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a recognizer is as sure as it is right: its digits by their confidence, in bins of equal width from 0 to 1.
 *
 * @param bins some may be empty
 */
public record Reliability(List<Bin> bins) {

    private static final int BINS = 15;
    /** Less is nothing to a float. */
    private static final double LEAST = 1e-30;

    /**
     * Digits of about the same confidence.
     *
     * @param confidence their mean, 0 to 1; 0 without any
     */
    public record Bin(int count, int right, double confidence) {

        /** @return the share read rightly, 0 to 1; 0 without any */
        public double accuracy() {
            return count == 0 ? 0 : (double) right / count;
        }
    }

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** @return of the probabilities as they are */
    public static Reliability of(List<TestedDigit> readings) {
        return of(readings, 1);
    }

    /**
     * The most probable digit is the same at any temperature; only how sure it is changes.
     *
     * @param temperature by which the logarithms of the probabilities were divided, and which is undone
     */
    public static Reliability before(List<TestedDigit> readings, double temperature) {
        return of(readings, temperature);
    }

    private static Reliability of(List<TestedDigit> readings, double exponent) {
        int[] counts = new int[BINS];
        int[] right = new int[BINS];
        double[] sums = new double[BINS];
        for (TestedDigit reading : readings) {
            double confidence = confidence(reading.prediction(), exponent);
            int bin = Math.min(BINS - 1, (int) (confidence * BINS));
            counts[bin]++;
            right[bin] += reading.isRight() ? 1 : 0;
            sums[bin] += confidence;
        }
        return new Reliability(IntStream.range(0, BINS)
                .mapToObj(bin -> new Bin(counts[bin], right[bin], counts[bin] == 0 ? 0 : sums[bin] / counts[bin]))
                .toList());
    }

    private static double confidence(Prediction prediction, double exponent) {
        if (exponent == 1) {
            return prediction.confidence();
        }
        double sum = 0;
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            sum += Math.pow(Math.max(prediction.probability(digit), LEAST), exponent);
        }
        return Math.pow(prediction.confidence(), exponent) / sum;
    }

    public int count() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /**
     * The expected calibration error (M. Naeini, G. Cooper, M. Hauskrecht, 2015): how far confidence and accuracy are apart, in
     * the mean over the digits.
     *
     * @return 0 to 1; 0 without digits
     */
    public double error() {
        double sum = bins.stream().mapToDouble(bin -> Math.abs(bin.right() - bin.count() * bin.confidence())).sum();
        return count() == 0 ? 0 : sum / count();
    }
}

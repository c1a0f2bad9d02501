package dev.inkling.dl4j;

import dev.inkling.recognition.Prediction;
import java.util.Arrays;

/** What a network's answers mean: as sure as it is right, and ten digits apart from what is none. */
final class Calibrated {

    /** Less is nothing to a float; without, the logarithm of 0 would be infinite. */
    private static final double LEAST = 1e-30;

    private Calibrated() {}

    /**
     * @param probabilities of ten digits, and perhaps of what is none
     * @param temperature 1 leaves them as they are
     */
    static Prediction prediction(float[] probabilities, double temperature) {
        if (temperature == 1 && probabilities.length == Prediction.DIGITS) {
            return new Prediction(probabilities);
        }
        double[] tempered = tempered(probabilities, temperature);
        float[] digits = new float[Prediction.DIGITS];
        double isDigit = Arrays.stream(tempered, 0, Prediction.DIGITS).sum();
        for (int digit = 0; digit < digits.length; digit++) {
            digits[digit] = (float) (tempered[digit] / isDigit);
        }
        return tempered.length == Prediction.DIGITS ? new Prediction(digits) : new Prediction(digits, isDigit);
    }

    private static double[] tempered(float[] probabilities, double temperature) {
        double[] tempered = new double[probabilities.length];
        double sum = 0;
        for (int i = 0; i < tempered.length; i++) {
            tempered[i] = temperature == 1
                    ? Math.max(probabilities[i], LEAST)
                    : Math.pow(Math.max(probabilities[i], LEAST), 1 / temperature);
            sum += tempered[i];
        }
        for (int i = 0; i < tempered.length; i++) {
            tempered[i] /= sum;
        }
        return tempered;
    }
}

package dev.inkling.dl4j;

import dev.inkling.evaluation.Rejection;
import dev.inkling.evaluation.Temperature;
import dev.inkling.recognition.Prediction;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What was found on held-back digits about a network's answers.
 *
 * @param temperature what their logarithms are divided by
 * @param rejections what it costs to take little for a digit; empty where nobody measured it
 */
public record Calibration(double temperature, List<Rejection> rejections) {

    public static final Calibration NONE = new Calibration(1, List.of());

    public Calibration {
        rejections = List.copyOf(rejections);
    }

    /**
     * @param probabilities of each class, sample after sample
     * @param labels the true class of a sample
     */
    public static Calibration of(float[] probabilities, int classes, IntUnaryOperator labels) {
        double temperature = Temperature.fit(probabilities, classes, labels);
        if (classes == Prediction.DIGITS) {
            return new Calibration(temperature, List.of());
        }
        int samples = probabilities.length / classes;
        double[] isDigit = IntStream.range(0, samples)
                .mapToDouble(i -> Calibrated.prediction(
                                Arrays.copyOfRange(probabilities, i * classes, (i + 1) * classes), temperature)
                        .isDigit()
                        .orElseThrow())
                .toArray();
        return new Calibration(
                temperature,
                Rejection.curve(
                        of(isDigit, sample -> labels.applyAsInt(sample) < Prediction.DIGITS),
                        of(isDigit, sample -> labels.applyAsInt(sample) >= Prediction.DIGITS)));
    }

    private static double[] of(double[] isDigit, IntPredicate samples) {
        return IntStream.range(0, isDigit.length).filter(samples).mapToDouble(i -> isDigit[i]).toArray();
    }
}

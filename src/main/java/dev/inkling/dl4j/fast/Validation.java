package dev.inkling.dl4j.fast;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.Forward;
import dev.inkling.training.Loss;

/**
 * What a network makes of the digits that it does not learn from.
 *
 * @param loss mean over the digits; NaN without any
 * @param accuracy share read rightly, 0 to 1; NaN without any
 */
record Validation(double loss, double accuracy) {

    /** Where Deeplearning4j clips them too. */
    private static final double LEAST_PROBABILITY = 1e-10;

    static Validation of(Forward network, LabelledDigits digits, Loss loss) {
        if (digits.count() == 0) {
            return new Validation(Double.NaN, Double.NaN);
        }
        float[] probabilities = network.probabilities(digits.count(), (i, target) -> digits.copyTo(i, target, 0));
        int classes = network.classes();
        int right = 0;
        double lossSum = 0;
        for (int i = 0; i < digits.count(); i++) {
            int first = i * classes;
            if (likeliest(probabilities, first, classes) == digits.label(i)) {
                right++;
            }
            lossSum += switch (loss) {
                case CROSS_ENTROPY -> -Math.log(Math.max(probabilities[first + digits.label(i)], LEAST_PROBABILITY));
                case MEAN_SQUARED_ERROR -> meanSquaredError(probabilities, first, digits.label(i), classes);
            };
        }
        return new Validation(lossSum / digits.count(), (double) right / digits.count());
    }

    private static int likeliest(float[] probabilities, int first, int classes) {
        int best = 0;
        for (int digit = 1; digit < classes; digit++) {
            if (probabilities[first + digit] > probabilities[first + best]) {
                best = digit;
            }
        }
        return best;
    }

    private static double meanSquaredError(float[] probabilities, int first, int label, int classes) {
        double sum = 0;
        for (int digit = 0; digit < classes; digit++) {
            double difference = probabilities[first + digit] - (digit == label ? 1 : 0);
            sum += difference * difference;
        }
        return sum / classes;
    }
}

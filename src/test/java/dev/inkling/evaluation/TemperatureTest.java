package dev.inkling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TemperatureTest {

    private static final int CLASSES = 4;
    private static final int SAMPLES = 20_000;

    /** Samples whose truth is drawn from known probabilities; what is fitted to has been made too sure or not sure enough. */
    @Test
    void findsHowMuchTooSureANetworkIs() {
        for (double sharpened : new double[] {0.5, 1, 2}) {
            SplittableRandom random = new SplittableRandom(1);
            float[] answers = new float[SAMPLES * CLASSES];
            int[] labels = new int[SAMPLES];
            for (int i = 0; i < SAMPLES; i++) {
                double[] truth = probabilities(random);
                labels[i] = draw(truth, random);
                double sum = 0;
                for (double probability : truth) {
                    sum += Math.pow(probability, sharpened);
                }
                for (int j = 0; j < CLASSES; j++) {
                    answers[i * CLASSES + j] = (float) (Math.pow(truth[j], sharpened) / sum);
                }
            }
            assertEquals(sharpened, Temperature.fit(answers, CLASSES, i -> labels[i]), 0.05 * sharpened);
        }
    }

    @Test
    void withoutSamplesNothingIsChanged() {
        assertEquals(1, Temperature.fit(new float[0], CLASSES, i -> 0));
    }

    private static double[] probabilities(SplittableRandom random) {
        double[] weights = new double[CLASSES];
        double sum = 0;
        for (int i = 0; i < CLASSES; i++) {
            weights[i] = Math.exp(2 * random.nextDouble(-1, 1));
            sum += weights[i];
        }
        for (int i = 0; i < CLASSES; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static int draw(double[] probabilities, SplittableRandom random) {
        double left = random.nextDouble();
        int drawn = 0;
        while (drawn < CLASSES - 1 && left > probabilities[drawn]) {
            left -= probabilities[drawn++];
        }
        return drawn;
    }
}

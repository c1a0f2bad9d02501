package dev.inkling.mine;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.strokes.InkBending;
import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.FeatureRecognizer;
import dev.inkling.recognition.FeaturedPrediction;
import dev.inkling.recognition.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * What a network makes of one of the user's digits.
 *
 * @param label what it was meant to be, 0 to 10
 * @param answer what the network alone says, of 0 to 9 and of no digit; sums to 1
 * @param directions of the features of the drawing, and of the same drawn a little differently; of length 1 each
 */
record Trace(int label, double[] answer, float[][] directions) {

    /** How often each own digit is drawn once more, a little differently. */
    private static final int VARIATIONS = 3;

    static Trace of(int label, Ink ink, FeatureRecognizer network, Function<Ink, Raster> rasterizer) {
        List<Raster> rasters = new ArrayList<>();
        rasters.add(rasterizer.apply(ink));
        for (int variation = 1; variation <= VARIATIONS; variation++) {
            rasters.add(InkBending.USUAL.raster(ink, new SplittableRandom(variation)));
        }
        return of(label, network.read(rasters));
    }

    /** @param readings of the drawing, and of its variations */
    static Trace of(int label, List<FeaturedPrediction> readings) {
        float[][] directions = readings.stream().map(reading -> direction(reading.features())).toArray(float[][]::new);
        return new Trace(label, answer(readings.get(0).prediction()), directions);
    }

    static double[] answer(Prediction prediction) {
        double isDigit = prediction.isDigit().orElse(1);
        double[] answer = new double[LabelledDigits.NO_DIGIT + 1];
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            answer[digit] = isDigit * prediction.probability(digit);
        }
        answer[LabelledDigits.NO_DIGIT] = 1 - isDigit;
        return answer;
    }

    static float[] direction(float[] features) {
        double squares = 0;
        for (float feature : features) {
            squares += (double) feature * feature;
        }
        double length = Math.max(1e-9, Math.sqrt(squares));
        float[] direction = new float[features.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (features[i] / length);
        }
        return direction;
    }

    /** @return 1 for the very same, 1/e of it where the cosine of the angle to the nearest variation is less by the reach */
    double nearness(float[] direction, double reach) {
        return Math.exp((likeness(direction) - 1) / reach);
    }

    /** @return the cosine of the angle to the nearest variation */
    private double likeness(float[] direction) {
        double best = -1;
        for (float[] mine : directions) {
            float sum = 0;
            for (int i = 0; i < mine.length; i++) {
                sum += mine[i] * direction[i];
            }
            best = Math.max(best, sum);
        }
        return best;
    }
}

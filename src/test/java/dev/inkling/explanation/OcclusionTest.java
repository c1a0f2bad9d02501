package dev.inkling.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OcclusionTest {

    private static final int SIDE = Raster.SIDE;

    @Test
    void ofAWeightedSumItFindsTheWeights() {
        SplittableRandom random = new SplittableRandom(5);
        float[] weights = new float[Raster.PIXELS];
        float[] pixels = new float[Raster.PIXELS];
        double sum = 0;
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            weights[pixel] = (float) random.nextDouble(-0.2, 0.2);
            pixels[pixel] = random.nextInt(4) == 0 ? (float) random.nextDouble() : 0;
            sum += weights[pixel] * pixels[pixel];
        }
        HeatMap map = Occlusion.explain(new LinearReader(weights), Raster.of(pixels), () -> true).orElseThrow();
        double sign = sum > 0 ? 1 : -1; // what speaks for a three speaks against an eight
        assertEquals(sum > 0 ? 3 : 8, map.claim().digit());
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            assertEquals(sign * meanOverSquares(weights, pixels, pixel), map.evidence()[pixel], 2e-3, "pixel " + pixel);
        }
    }

    /** Of a weighted sum, what a square counts is the sum over its pixels. */
    private static double meanOverSquares(float[] weights, float[] pixels, int pixel) {
        double mean = 0;
        for (int top = -2; top < SIDE; top += 2) {
            for (int left = -2; left < SIDE; left += 2) {
                if (isIn(top, left, pixel)) {
                    for (int other = 0; other < pixels.length; other++) {
                        mean += isIn(top, left, other) ? weights[other] * pixels[other] / 4 : 0;
                    }
                }
            }
        }
        return mean;
    }

    private static boolean isIn(int top, int left, int pixel) {
        int row = pixel / SIDE;
        int column = pixel % SIDE;
        return row >= top && row < top + 4 && column >= left && column < left + 4;
    }

    @Test
    void theStrongestSpotsAreWhereTheWeightsAre() {
        float[] weights = new float[Raster.PIXELS];
        weights[6 * SIDE + 6] = 3;
        weights[20 * SIDE + 14] = -1;
        float[] pixels = new float[Raster.PIXELS];
        Arrays.fill(pixels, 1);
        HeatMap map = Occlusion.explain(new LinearReader(weights), Raster.of(pixels), () -> true).orElseThrow();
        Spot most = map.most().orElseThrow();
        assertEquals(Spot.Place.TOP_LEFT, most.place());
        assertEquals(3, most.evidence(), 1e-4);
        assertEquals(8, most.without().mostProbable(), "without it, it is another digit");
        assertEquals(Spot.Place.BOTTOM, map.least().orElseThrow().place());
        assertEquals(3, map.strongest(), 1e-4);
    }

    @Test
    void whereNothingIsDrawnNothingSpeaks() {
        HeatMap map = Occlusion.explain(new LinearReader(new float[Raster.PIXELS]), Raster.BLANK, () -> true).orElseThrow();
        assertTrue(map.most().isEmpty() && map.least().isEmpty());
        assertEquals(0, map.strongest());
    }

    @Test
    void givesUpBetweenTwoBlocks() {
        float[] pixels = new float[Raster.PIXELS];
        Arrays.fill(pixels, 1);
        assertTrue(Occlusion.explain(new LinearReader(pixels), Raster.of(pixels), () -> false).isEmpty());
    }

    @Test
    void noDigitIsAClaimToo() {
        Prediction scribble = new Prediction(new float[] {0.5f, 0.5f, 0, 0, 0, 0, 0, 0, 0, 0}, 0.2);
        Claim claim = Claim.of(scribble);
        assertEquals(Claim.NONE, claim.digit());
        assertEquals(0.8, claim.probability(scribble), 1e-9);
        assertEquals(Math.log(0.8 / 0.2), claim.evidence(scribble), 1e-9);
        Prediction digit = new Prediction(new float[] {0.75f, 0.25f, 0, 0, 0, 0, 0, 0, 0, 0}, 0.8);
        assertEquals(0, Claim.of(digit).digit());
        assertEquals(0.6, Claim.of(digit).probability(digit), 1e-6);
        assertEquals(Math.log(0.6 / 0.4), Claim.of(digit).evidence(digit), 1e-6);
    }

    @Test
    void evidenceStaysFiniteWhereProbabilitiesEnd() {
        Prediction certain = new Prediction(new float[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertTrue(Double.isFinite(new Claim(0).evidence(certain)));
        assertTrue(Double.isFinite(new Claim(1).evidence(certain)));
    }
}

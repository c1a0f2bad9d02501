package dev.inkling.explanation;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.Optional;

/**
 * What in a raster speaks for a claim and what against it.
 *
 * @param raster what was read
 * @param prediction what was read in it
 * @param claim what the map is about
 * @param evidence of each of the 784 pixels, for the claim above 0 and against it below, in natural logarithms of the odds
 * @param most the ink that speaks most for it; empty where none does
 * @param least the ink that speaks most against it; empty where none does
 */
public record HeatMap(
        Raster raster, Prediction prediction, Claim claim, float[] evidence, Optional<Spot> most, Optional<Spot> least) {

    /** @return the evidence that is farthest from 0, either way */
    public double strongest() {
        double strongest = 0;
        for (float pixel : evidence) {
            strongest = Math.max(strongest, Math.abs(pixel));
        }
        return strongest;
    }
}

package dev.inkling.recognition;

import java.util.OptionalInt;

/**
 * What the network makes of a raster: ten probabilities that sum to 1.
 */
public final class Prediction {

    public static final int DIGITS = 10;

    /** A best guess below this is more likely wrong than right, and so is none. */
    public static final float LEAST_CONFIDENCE = 0.5f;

    private final float[] probabilities;
    private final int best;

    /**
     * @param probabilities of 0 to 9, each in [0, 1]; copied
     * @throws IllegalArgumentException unless there are ten numbers in range
     */
    public Prediction(float[] probabilities) {
        if (probabilities.length != DIGITS) {
            throw new IllegalArgumentException("A prediction has ten probabilities, not " + probabilities.length);
        }
        this.probabilities = probabilities.clone();
        int highest = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            float probability = probabilities[digit];
            if (!(probability >= 0 && probability <= 1.0001f)) {
                throw new IllegalArgumentException("A probability is between 0 and 1, not " + probability);
            }
            if (probability > probabilities[highest]) {
                highest = digit;
            }
        }
        best = highest;
    }

    /** @return the best guess, or nothing when even that is unlikely */
    public OptionalInt digit() {
        return confidence() < LEAST_CONFIDENCE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** @return the most probable digit, however improbable */
    public int mostProbable() {
        return best;
    }

    /** @return the probability of the most probable digit, 0 to 1 */
    public float confidence() {
        return probabilities[best];
    }

    public float probability(int digit) {
        return probabilities[digit];
    }

    /** @return a copy of the probabilities of 0 to 9 */
    public float[] probabilities() {
        return probabilities.clone();
    }
}

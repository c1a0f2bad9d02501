package dev.inkling.recognition;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the network makes of a raster: ten probabilities that sum to 1.
 */
public final class Prediction {

    public static final int DIGITS = 10;

    /** A best guess below this is more likely wrong than right, and so is none. */
    public static final float LEAST_CONFIDENCE = 0.5f;

    /**
     * What is a digit with less than this is taken for none, where nobody asks for more or less. Fewer than one in a hundred digits
     * that were held back from the bundled model fall below it.
     */
    public static final double LEAST_DIGIT = 0.3;

    /** How much oftener a mark is a digit where those beside it are. */
    private static final double AMONG_DIGITS = 10;

    private final float[] probabilities;
    private final int best;
    /** NaN where the network takes everything for a digit. */
    private final double isDigit;
    private final boolean own;
    private final double leastDigit;

    /**
     * By a network that takes everything for a digit.
     *
     * @param probabilities of 0 to 9, each in [0, 1]; copied
     * @throws IllegalArgumentException unless there are ten numbers in range
     */
    public Prediction(float[] probabilities) {
        this(probabilities, Double.NaN);
    }

    /**
     * @param probabilities of 0 to 9, if it is a digit, each in [0, 1]; copied
     * @param isDigit the probability that it is a digit at all, 0 to 1; NaN where the network cannot say
     * @throws IllegalArgumentException unless there are ten numbers in range
     */
    public Prediction(float[] probabilities, double isDigit) {
        this(probabilities, isDigit, false, LEAST_DIGIT);
    }

    private Prediction(float[] probabilities, double isDigit, boolean own, double leastDigit) {
        this.own = own;
        this.leastDigit = leastDigit;
        if (isDigit < 0 || isDigit > 1.0001) {
            throw new IllegalArgumentException("A probability is between 0 and 1, not " + isDigit);
        }
        this.isDigit = Math.min(1, isDigit);
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

    /** @return the best guess, or nothing when even that is unlikely, or when it is hardly a digit */
    public OptionalInt digit() {
        return confidence() < LEAST_CONFIDENCE || isHardlyDigit() ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** @return the same, said to come from the user's own digits */
    public Prediction asOwn() {
        return new Prediction(probabilities, isDigit, true, leastDigit);
    }

    /** @return the same, taken for no digit when it is one with less than this, 0 to 1 */
    public Prediction asking(double least) {
        return new Prediction(probabilities, isDigit, own, least);
    }

    /** @return the same, taken for a digit sooner, for it stands among digits: the odds of its being one are ten times higher */
    public Prediction amongDigits() {
        return asking(leastDigit / (leastDigit + AMONG_DIGITS * (1 - leastDigit)));
    }

    /** @return whether the network alone would have said something else, and the user's own digits have decided */
    public boolean isOwn() {
        return own;
    }

    /** @return whether it is taken for no digit at all */
    public boolean isHardlyDigit() {
        return isDigit < leastDigit;
    }

    /** @return the probability that it is a digit at all, 0 to 1; empty by a network that takes everything for one */
    public OptionalDouble isDigit() {
        return Double.isNaN(isDigit) ? OptionalDouble.empty() : OptionalDouble.of(isDigit);
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

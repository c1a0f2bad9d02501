package dev.inkling.explanation;

import dev.inkling.recognition.Prediction;

/**
 * What a reading says: a digit, or that it is none.
 *
 * @param digit 0 to 9, the most probable one however improbable; {@link #NONE} for no digit
 */
public record Claim(int digit) {

    public static final int NONE = -1;

    /** Less is nothing to a float. */
    private static final double LEAST = 1e-7;

    public static Claim of(Prediction prediction) {
        return new Claim(prediction.isHardlyDigit() ? NONE : prediction.mostProbable());
    }

    public boolean isDigit() {
        return digit != NONE;
    }

    /** @return the probability that the claim is true, 0 to 1 */
    public double probability(Prediction by) {
        double isDigit = by.isDigit().orElse(1);
        return isDigit() ? isDigit * by.probability(digit) : 1 - isDigit;
    }

    /**
     * How much speaks for the claim: unlike the probability, it tells the sure from the surer.
     *
     * @return the natural logarithm of the odds, -16.1 to 16.1
     */
    public double evidence(Prediction by) {
        double isDigit = by.isDigit().orElse(1);
        double others = isDigit() ? 1 - isDigit : 0;
        for (int other = 0; other < Prediction.DIGITS; other++) {
            others += other == digit ? 0 : isDigit * by.probability(other);
        }
        return Math.log(Math.max(LEAST, probability(by)) / Math.max(LEAST, others));
    }
}

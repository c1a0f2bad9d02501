package dev.inkling.evaluation;

import java.util.Objects;

/**
 * How many digits of a test set a model read rightly.
 *
 * @param set what the set is called, such as "MNIST"
 * @param checksum SHA-256 of the set's digits, so that only scores on the same digits are compared
 * @param digits how many there are, 1 or more
 * @param right how many of them it read rightly
 */
public record Score(String set, String checksum, int digits, int right) {

    public Score {
        Objects.requireNonNull(set);
        Objects.requireNonNull(checksum);
        if (digits < 1 || right < 0 || right > digits) {
            throw new IllegalArgumentException("There cannot be " + right + " of " + digits + " digits read rightly");
        }
    }

    /** @return the share read rightly, 0 to 1 */
    public double accuracy() {
        return (double) right / digits;
    }
}

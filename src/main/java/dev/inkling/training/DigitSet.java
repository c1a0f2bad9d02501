package dev.inkling.training;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.mnist.Mnist;

/**
 * Digits to learn from, and others to test with.
 *
 * @param origin what to write down about where they came from
 */
public record DigitSet(DataOrigin origin, LabelledDigits training, LabelledDigits test) {

    public static DigitSet of(Mnist mnist) {
        return new DigitSet(
                new DataOrigin("MNIST", mnist.checksums(), mnist.corrections()), mnist.training(), mnist.test());
    }
}

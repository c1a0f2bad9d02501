package dev.inkling.mnist;

import java.util.Map;

/**
 * The data set: 60,000 digits to train with and 10,000 to test with.
 *
 * @param checksums SHA-256 of the unpacked content of each file, by the file's plain name
 */
public record Mnist(LabelledDigits training, LabelledDigits test, Map<String, String> checksums) {

    public Mnist {
        checksums = Map.copyOf(checksums);
    }
}

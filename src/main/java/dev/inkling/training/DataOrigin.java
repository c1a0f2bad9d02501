package dev.inkling.training;

import java.util.Map;
import java.util.Objects;

/**
 * Where training data came from.
 *
 * @param name such as "MNIST"
 * @param checksums SHA-256 of each file's unpacked content, by file name
 */
public record DataOrigin(String name, Map<String, String> checksums) {

    public DataOrigin {
        Objects.requireNonNull(name);
        checksums = Map.copyOf(checksums);
    }
}

package dev.inkling.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where training data came from.
 *
 * @param name such as "MNIST"
 * @param checksums SHA-256 of each file's unpacked content, by file name
 * @param corrections what was done to the files' pictures, such as "training: transposed"; not written down where it is nothing
 */
public record DataOrigin(
        String name,
        Map<String, String> checksums,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> corrections) {

    public DataOrigin {
        Objects.requireNonNull(name);
        checksums = Map.copyOf(checksums);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /** Of data that were taken as they are. */
    public DataOrigin(String name, Map<String, String> checksums) {
        this(name, checksums, List.of());
    }
}

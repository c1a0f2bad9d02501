package dev.inkling.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where training data came from.
 *
 * @param name such as "MNIST"; of several sources, all their names and shares
 * @param checksums SHA-256 of each file's unpacked content, by file name
 * @param corrections what was done to the files' pictures, such as "training: transposed"; not written down where it is nothing
 * @param parts the sources, where there are several; not written down where it is one
 */
public record DataOrigin(
        String name,
        Map<String, String> checksums,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> corrections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> parts) {

    /**
     * One of several sources.
     *
     * @param weight its share of what was learned from, 0 to 1
     * @param digits how many digits it has
     */
    public record Part(DataOrigin origin, double weight, int digits) {}

    public DataOrigin {
        Objects.requireNonNull(name);
        checksums = Map.copyOf(checksums);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** Of data that were taken as they are. */
    public DataOrigin(String name, Map<String, String> checksums) {
        this(name, checksums, List.of(), List.of());
    }

    static String share(Part part) {
        return String.format(Locale.ROOT, "%s %.0f %%", part.origin().name(), 100 * part.weight());
    }

    /** Of several sources together. */
    public static DataOrigin of(List<Part> parts) {
        Map<String, String> checksums = new TreeMap<>();
        parts.forEach(part -> part.origin().checksums().forEach(
                (file, checksum) -> checksums.put(part.origin().name() + "/" + file, checksum)));
        List<String> corrections = parts.stream().flatMap(part -> part.origin().corrections().stream()).toList();
        return new DataOrigin(
                parts.stream().map(DataOrigin::share).collect(Collectors.joining(", ")), checksums, corrections, parts);
    }
}

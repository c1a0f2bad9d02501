package dev.inkling.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The networks the program knows; the file format and the command line use {@link #id()}. */
public enum Network {
    /** The tutorial's: three plain 3x3 convolutions, two max poolings, a dense layer of 64; 93,322 parameters. */
    SEED,
    /** Made to train fast: strides instead of pooling. */
    QUICK,
    /** Made to read well: wider, with batch normalization. */
    DEEP;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether it has batch normalization, whose result depends on the digits that go through together */
    public boolean isNormalized() {
        return this == DEEP;
    }

    /** @return empty when there is none of that name */
    public static Optional<Network> find(String id) {
        return Arrays.stream(values()).filter(network -> network.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException with a message that lists the names */
    public static Network byId(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no network '" + id + "'; there are "
                + Arrays.stream(values()).map(Network::id).collect(Collectors.joining(", "))));
    }
}

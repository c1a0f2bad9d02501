package dev.inkling.training;

import java.util.Locale;

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

    /** @throws IllegalArgumentException with a message that lists the names */
    public static Network byId(String id) {
        for (Network network : values()) {
            if (network.id().equals(id)) {
                return network;
            }
        }
        throw new IllegalArgumentException("There is no network '" + id + "'; there are seed, quick and deep");
    }
}

package dev.inkling.training;

import java.util.Objects;

/**
 * What a model's file tells of it before a network is made of it.
 *
 * @param provenance how it came to be
 * @param shape the layers of its network
 */
public record ModelDescription(Provenance provenance, NetworkShape shape) {

    public ModelDescription {
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(shape);
    }
}

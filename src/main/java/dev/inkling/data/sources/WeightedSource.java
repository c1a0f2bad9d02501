package dev.inkling.data.sources;

import java.util.Objects;

/**
 * A source of digits, and how much of an epoch is from it.
 *
 * @param weight above 0; only the ratios of the weights of a run's sources count
 */
public record WeightedSource(Source source, double weight) {

    public WeightedSource {
        Objects.requireNonNull(source);
        if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("A weight is above 0, not " + weight);
        }
    }
}

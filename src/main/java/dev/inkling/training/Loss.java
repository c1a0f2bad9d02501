package dev.inkling.training;

/** What training makes small: how far the ten probabilities of a digit are from the truth, one for its label and nine zeros. */
public enum Loss {
    /** Minus the logarithm of the label's probability, in nats; guessing costs ln 10 = 2.30. */
    CROSS_ENTROPY,
    /** The mean over the ten of the squared difference; guessing costs 0.09, and nothing costs more than 0.2. */
    MEAN_SQUARED_ERROR
}

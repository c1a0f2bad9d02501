package dev.inkling.training;

/** What a layer makes of the sums it comes to, all layers but the last alike; that one is a softmax. */
public enum Activation {
    /** The sum where it is positive, and 0 elsewhere. */
    RELU,
    /** 1 / (1 + exp(-sum)), between 0 and 1. */
    SIGMOID,
    /** The hyperbolic tangent, between -1 and 1. */
    TANH
}

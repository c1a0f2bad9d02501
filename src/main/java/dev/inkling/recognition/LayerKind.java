package dev.inkling.recognition;

/** What a layer of a network does. */
public enum LayerKind {
    CONVOLUTION,
    POOLING,
    NORMALIZATION,
    ACTIVATION,
    DENSE,
    OUTPUT,
    OTHER
}

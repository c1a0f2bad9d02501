package dev.inkling.recognition;

/**
 * What a network makes of a raster, and what it goes by.
 *
 * @param features what its last hidden layer says of the raster; of the same length for all rasters, not to be changed
 */
public record FeaturedPrediction(Prediction prediction, float[] features) {}

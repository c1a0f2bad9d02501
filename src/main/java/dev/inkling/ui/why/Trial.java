package dev.inkling.ui.why;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;

/**
 * A raster deformed, and what is read in it.
 *
 * @param before the raster as it was
 * @param usual what is read in that
 * @param after the deformed raster
 * @param prediction what is read in that
 */
public record Trial(Raster before, Prediction usual, Raster after, Prediction prediction) {}

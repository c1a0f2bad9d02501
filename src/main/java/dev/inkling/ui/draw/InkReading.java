package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;

/**
 * What was read.
 *
 * @param ink one digit, in units of the canvas's shorter side, from its middle
 * @param raster what the network saw of it
 * @param reader who read; closed soon after another one reads
 */
public record InkReading(Ink ink, Raster raster, Prediction prediction, Recognizer reader) {}

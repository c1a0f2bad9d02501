package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.reading.ReadDigit;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;

/**
 * What was read.
 *
 * @param ink of one digit, in units of the canvas's shorter side, from its middle
 * @param raster what the network saw of it
 * @param reader who read; closed soon after another one reads
 */
public record InkReading(Ink ink, Raster raster, Prediction prediction, Recognizer reader) {

    /**
     * @param all what was drawn
     * @param digits what was read in it
     * @param chosen one of them
     */
    static InkReading of(Ink all, List<ReadDigit> digits, ReadDigit chosen, Recognizer reader) {
        return new InkReading(InkOfDigit.of(all, digits, chosen), chosen.raster(), chosen.prediction(), reader);
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
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

    /** @param all what was drawn, of which the digit is a part */
    static InkReading of(Ink all, ReadDigit digit, Recognizer reader) {
        List<Stroke> own = all.strokes().stream().filter(stroke -> isIn(digit.box(), stroke)).toList();
        return new InkReading(own.isEmpty() ? all : new Ink(own), digit.raster(), digit.prediction(), reader);
    }

    private static boolean isIn(Box box, Stroke stroke) {
        Box around = Box.around(Ink.of(stroke));
        return around.middleX() >= box.left()
                && around.middleX() <= box.right()
                && around.middleY() >= box.top()
                && around.middleY() <= box.bottom();
    }
}

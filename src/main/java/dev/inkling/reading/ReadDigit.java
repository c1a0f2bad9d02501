package dev.inkling.reading;

import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.OptionalInt;

/**
 * One mark of a page: what stands where a digit should.
 *
 * @param box around its ink, in the unit of the page: the ink's own, or pixels of the picture
 * @param raster what the network saw of it
 */
public record ReadDigit(Box box, Raster raster, Prediction prediction) {

    /** @return empty where it is rejected: blank, no digit is likely, or it is taken for none */
    public OptionalInt digit() {
        return raster.isBlank() ? OptionalInt.empty() : prediction.digit();
    }
}

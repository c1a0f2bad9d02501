package dev.inkling.reading;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.List;

/**
 * Neighbouring pieces of a line, taken for one digit.
 *
 * @param from the first, in its line
 * @param to behind the last
 */
record Mark<P>(List<Piece<P>> pieces, int from, int to, Raster raster, Prediction prediction) {

    /** @return the probability that it is the digit that it is taken for, 0 to 1 */
    double likelihood() {
        return prediction.confidence() * prediction.isDigit().orElse(1);
    }

    Mark<P> amongDigits() {
        return new Mark<>(pieces, from, to, raster, prediction.amongDigits());
    }

    ReadDigit read() {
        return new ReadDigit(Pieces.around(pieces), raster, prediction);
    }
}

package dev.inkling.reading;

import dev.inkling.raster.Box;
import java.util.List;

/**
 * What belongs to one digit, whole: strokes or spots.
 *
 * @param parts at least one
 * @param origin the same for pieces that were cut from one another
 */
record Piece<P>(List<P> parts, Box box, int origin) {

    double height() {
        return box.bottom() - box.top();
    }

    double width() {
        return box.right() - box.left();
    }

    double middleX() {
        return box.middleX();
    }
}

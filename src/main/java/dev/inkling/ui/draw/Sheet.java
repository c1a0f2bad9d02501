package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Box;
import dev.inkling.reading.ReadDigit;
import dev.inkling.reading.Reading;
import java.awt.image.BufferedImage;

/**
 * What lies on the canvas: ink, or a picture that was opened. A stroke drawn on a picture takes its place.
 *
 * @param ink none where there is a picture
 * @param picture null where there is none; not to be changed
 */
record Sheet(Ink ink, BufferedImage picture) {

    static final Sheet EMPTY = new Sheet(Ink.NONE, null);

    /** Longer side of a picture on the canvas, in the canvas's units. */
    static final double PICTURE_SIDE = 0.94;

    boolean isEmpty() {
        return ink.isEmpty() && picture == null;
    }

    /** @return units of the canvas that a pixel of the picture covers */
    static double unitsAPixel(BufferedImage picture) {
        return PICTURE_SIDE / Math.max(picture.getWidth(), picture.getHeight());
    }

    /** @return what was read of the picture, with its boxes in the canvas's units */
    static Reading onCanvas(Reading reading, BufferedImage picture) {
        double unit = unitsAPixel(picture);
        double middleX = picture.getWidth() / 2.0;
        double middleY = picture.getHeight() / 2.0;
        return new Reading(reading.digits().stream()
                .map(digit -> new ReadDigit(
                        new Box(
                                unit * (digit.box().left() - middleX), unit * (digit.box().top() - middleY),
                                unit * (digit.box().right() - middleX), unit * (digit.box().bottom() - middleY)),
                        digit.raster(), digit.prediction()))
                .toList());
    }
}

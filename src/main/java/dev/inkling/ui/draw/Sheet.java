package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.raster.RasterPicture;
import dev.inkling.reading.ReadDigit;
import dev.inkling.reading.Reading;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the canvas: ink, or a picture that was opened. A stroke drawn on a picture takes its place.
 *
 * @param ink none where there is a picture
 * @param picture null where there is none; not to be changed
 * @param raster what the picture shows, where it is read as it stands and no ink is looked for; else null
 */
record Sheet(Ink ink, @Nullable BufferedImage picture, @Nullable Raster raster) {

    static final Sheet EMPTY = of(Ink.NONE);

    /** Pixels of the picture for a pixel of a raster, so that its squares stay sharp on the canvas. */
    private static final int ENLARGED = 20;

    static Sheet of(Ink ink) {
        return new Sheet(ink, null, null);
    }

    /** @param picture that ink is looked for in */
    static Sheet of(BufferedImage picture) {
        return new Sheet(Ink.NONE, picture, null);
    }

    /** @return the very raster, with its picture to look at */
    static Sheet of(Raster raster) {
        return new Sheet(Ink.NONE, RasterPicture.of(raster, ENLARGED), raster);
    }

    /** Longer side of a picture on the canvas, in the canvas's units. */
    static final double PICTURE_SIDE = 0.94;

    boolean isEmpty() {
        return ink.isEmpty() && picture == null;
    }

    /** @return units of the canvas that a pixel of the picture covers */
    static double unitsAPixel(BufferedImage picture) {
        return PICTURE_SIDE / Math.max(picture.getWidth(), picture.getHeight());
    }

    /** @return where all of the picture lies on the canvas */
    static Box around(BufferedImage picture) {
        double halfWidth = unitsAPixel(picture) * picture.getWidth() / 2;
        double halfHeight = unitsAPixel(picture) * picture.getHeight() / 2;
        return new Box(-halfWidth, -halfHeight, halfWidth, halfHeight);
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

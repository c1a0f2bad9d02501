package dev.inkling.explanation;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;

/**
 * A square of the raster, and what is read without the ink in it.
 *
 * @param row of its upper left pixel, may be outside of the raster
 * @param column of its upper left pixel, may be outside of the raster
 * @param side in pixels
 * @param evidence how much the ink in it speaks for the claim, in natural logarithms of the odds; against it below 0
 * @param without what is read when its ink is erased
 */
public record Spot(int row, int column, int side, double evidence, Prediction without) {

    /** Where in the raster a spot can be, three by three. */
    public enum Place {
        TOP_LEFT,
        TOP,
        TOP_RIGHT,
        LEFT,
        MIDDLE,
        RIGHT,
        BOTTOM_LEFT,
        BOTTOM,
        BOTTOM_RIGHT
    }

    /** The ink's 20 pixels are three thirds; what is around them belongs to the outer ones. */
    public Place place() {
        return Place.values()[3 * third(row + side / 2) + third(column + side / 2)];
    }

    private static int third(int pixel) {
        int ink = 20;
        int margin = (Raster.SIDE - ink) / 2;
        return Math.max(0, Math.min(2, 3 * (pixel - margin) / ink));
    }
}

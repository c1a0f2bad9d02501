package dev.inkling.data.strokes;

/** The pens that digits are written with, in pixels of the raster. */
final class Pen {

    static final double THINNEST = 1.7;
    static final double THICKEST = 3.6;

    private Pen() {}
}

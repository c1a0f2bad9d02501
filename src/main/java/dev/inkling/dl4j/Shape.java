package dev.inkling.dl4j;

import dev.inkling.raster.Raster;

/**
 * What goes from one layer to the next for one digit: planes of numbers, or units, each a plane of one.
 *
 * @param flat whether they are units, which Deeplearning4j keeps in fewer dimensions
 */
record Shape(int planes, int height, int width, boolean flat) {

    static final Shape RASTER = new Shape(1, Raster.SIDE, Raster.SIDE, false);

    static Shape units(int count) {
        return new Shape(count, 1, 1, true);
    }

    int values() {
        return planes * height * width;
    }
}

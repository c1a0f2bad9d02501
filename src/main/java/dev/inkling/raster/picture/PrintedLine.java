package dev.inkling.raster.picture;

/**
 * A straight thin line along the rows of a picture, or nearly so.
 *
 * @param level of its middle where the picture's first column is, in pixels from the top
 * @param slope pixels downwards a column
 * @param from its first column
 * @param to its last column
 * @param thickness in pixels
 */
record PrintedLine(double level, double slope, int from, int to, double thickness) {

    double at(double x) {
        return level + slope * x;
    }

    int length() {
        return to - from + 1;
    }
}

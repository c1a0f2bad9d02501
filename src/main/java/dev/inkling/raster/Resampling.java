package dev.inkling.raster;

/** Draws a raster's pixels anew: between its pixels, and with a thicker or a thinner pen. */
public final class Resampling {

    private static final int SIDE = Raster.SIDE;

    private Resampling() {}

    /**
     * @param source 784 pixels, row by row; paper around them
     * @param x in pixels from the middle of the first one, to the right
     * @param y downwards
     * @return the ink between four pixels
     */
    public static float bilinear(float[] source, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float below = (float) (y - top);
        return (pixel(source, top, left) * (1 - right) + pixel(source, top, left + 1) * right) * (1 - below)
                + (pixel(source, top + 1, left) * (1 - right) + pixel(source, top + 1, left + 1) * right) * below;
    }

    /**
     * Moves the edge of the ink.
     *
     * @param raster 784 pixels, changed in place
     * @param by pixels outwards, inwards below 0; between -1 and 1
     */
    public static void moveEdge(float[] raster, double by) {
        float[] source = raster.clone();
        float share = (float) Math.abs(by);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float here = pixel(source, row, column);
                float across = by > 0
                        ? Math.max(pixel(source, row, column - 1), pixel(source, row, column + 1))
                        : Math.min(pixel(source, row, column - 1), pixel(source, row, column + 1));
                float along = by > 0
                        ? Math.max(pixel(source, row - 1, column), pixel(source, row + 1, column))
                        : Math.min(pixel(source, row - 1, column), pixel(source, row + 1, column));
                float edge = by > 0 ? Math.max(here, Math.max(across, along)) : Math.min(here, Math.min(across, along));
                raster[row * SIDE + column] = here + share * (edge - here);
            }
        }
    }

    private static float pixel(float[] source, int row, int column) {
        return row < 0 || row >= SIDE || column < 0 || column >= SIDE ? 0 : source[row * SIDE + column];
    }
}

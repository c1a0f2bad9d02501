package dev.inkling.raster;

import java.util.Arrays;

/**
 * The picture the network sees: 28 by 28 pixels, row by row from the top left, 0 for paper to 1 for full ink,
 * as in MNIST (LeCun, Cortes, Burges, <i>The MNIST database of handwritten digits</i>). Immutable.
 */
public final class Raster {

    public static final int SIDE = 28;
    public static final int PIXELS = SIDE * SIDE;
    public static final Raster BLANK = new Raster(new float[PIXELS]);

    private final float[] pixels;

    private Raster(float[] pixels) {
        this.pixels = pixels;
    }

    /**
     * @param pixels 784 values in [0, 1], copied
     * @throws IllegalArgumentException for another length or a value out of range
     */
    public static Raster of(float[] pixels) {
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException("A raster has " + PIXELS + " pixels, not " + pixels.length);
        }
        for (float pixel : pixels) {
            if (!(pixel >= 0 && pixel <= 1)) {
                throw new IllegalArgumentException("A pixel is between 0 and 1, not " + pixel);
            }
        }
        return new Raster(pixels.clone());
    }

    /** @return the ink at a pixel, 0 to 1; row and column count from 0 at the top left */
    public float at(int row, int column) {
        return pixels[row * SIDE + column];
    }

    /** @return a copy of the 784 pixels, row by row */
    public float[] toArray() {
        return pixels.clone();
    }

    /** Copies the pixels into a longer array, without garbage. */
    public void copyTo(float[] target, int offset) {
        System.arraycopy(pixels, 0, target, offset, PIXELS);
    }

    /** Copies the pixels as MNIST's files have them, 0 to 255. */
    public void copyTo(byte[] target, int offset) {
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            target[offset + pixel] = (byte) Math.round(255 * pixels[pixel]);
        }
    }

    public boolean isBlank() {
        for (float pixel : pixels) {
            if (pixel > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster && Arrays.equals(pixels, raster.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}

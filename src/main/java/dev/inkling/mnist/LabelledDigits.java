package dev.inkling.mnist;

import dev.inkling.raster.Raster;
import java.util.Arrays;

/**
 * Digit pictures with their true digits: 28x28 bytes a picture, 0 paper to 255 ink, and a label 0 to 9 each.
 */
public final class LabelledDigits {

    private final byte[] pixels;
    private final byte[] labels;

    /**
     * @param pixels 784 unsigned bytes a digit; not copied, must not change afterwards
     * @param labels one byte a digit, 0 to 9; not copied, must not change afterwards
     */
    public LabelledDigits(byte[] pixels, byte[] labels) {
        if (pixels.length != (long) labels.length * Raster.PIXELS) {
            throw new IllegalArgumentException(pixels.length + " pixel bytes do not belong to " + labels.length + " labels");
        }
        for (byte label : labels) {
            if (label < 0 || label > 9) {
                throw new IllegalArgumentException("A label is 0 to 9, not " + label);
            }
        }
        this.pixels = pixels;
        this.labels = labels;
    }

    public int count() {
        return labels.length;
    }

    public int label(int index) {
        return labels[index];
    }

    public Raster raster(int index) {
        float[] values = new float[Raster.PIXELS];
        copyTo(index, values, 0);
        return Raster.of(values);
    }

    /** Writes the 784 pixels of one digit, scaled to [0, 1]. */
    public void copyTo(int index, float[] target, int offset) {
        int from = index * Raster.PIXELS;
        for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
            target[offset + pixel] = (pixels[from + pixel] & 0xff) / 255f;
        }
    }

    /** @return the digits from {@code from} (inclusive) to {@code to} (exclusive) */
    public LabelledDigits range(int from, int to) {
        return new LabelledDigits(
                Arrays.copyOfRange(pixels, from * Raster.PIXELS, to * Raster.PIXELS), Arrays.copyOfRange(labels, from, to));
    }
}

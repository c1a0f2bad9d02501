package dev.inkling.mnist;

import dev.inkling.raster.Raster;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

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

    /** @return 0 to 255 */
    int value(int index, int pixel) {
        return pixels[index * Raster.PIXELS + pixel] & 0xff;
    }

    /** @param value of a digit and a pixel, 0 to 255; asked from several threads */
    LabelledDigits changed(IntBinaryOperator value) {
        byte[] changed = new byte[pixels.length];
        IntStream.range(0, count()).parallel().forEach(index -> {
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                changed[index * Raster.PIXELS + pixel] = (byte) value.applyAsInt(index, pixel);
            }
        });
        return new LabelledDigits(changed, labels);
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

    /** @return the digits with these indices, in this order */
    public LabelledDigits select(int... indices) {
        byte[] picked = new byte[indices.length * Raster.PIXELS];
        byte[] theirLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * Raster.PIXELS, picked, i * Raster.PIXELS, Raster.PIXELS);
            theirLabels[i] = labels[indices[i]];
        }
        return new LabelledDigits(picked, theirLabels);
    }

    /** @return the digits from {@code from} (inclusive) to {@code to} (exclusive) */
    public LabelledDigits range(int from, int to) {
        return new LabelledDigits(
                Arrays.copyOfRange(pixels, from * Raster.PIXELS, to * Raster.PIXELS), Arrays.copyOfRange(labels, from, to));
    }
}

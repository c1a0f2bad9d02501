package dev.inkling.raster;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;

/**
 * Brightness, or ink, row by row from the top left, 0 to 1 unless said otherwise. Mutable, and not shared between threads.
 */
public record GreyPicture(int width, int height, float[] values) {

    /** Pictures are brought down to at most this many pixels a side: fifty times what the network sees. */
    static final int MOST_SIDE = 1400;

    private static final int OPAQUE = 255;

    public GreyPicture(int width, int height) {
        this(width, height, new float[width * height]);
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /**
     * The brightness of a picture. Where it is transparent it gets the paper that shows its ink: black under bright
     * ink, white under dark.
     */
    static GreyPicture of(BufferedImage image) {
        int factor = factor(image);
        GreyPicture light = new GreyPicture((image.getWidth() + factor - 1) / factor, (image.getHeight() + factor - 1) / factor);
        float[] opacity = new float[light.values.length];
        float[] count = new float[light.width];
        float[] brightnessRow = new float[image.getWidth()];
        float[] opacityRow = new float[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            readRow(image, y, brightnessRow, opacityRow);
            int row = y / factor * light.width;
            for (int x = 0; x < image.getWidth(); x++) {
                light.values[row + x / factor] += brightnessRow[x] * opacityRow[x];
                opacity[row + x / factor] += opacityRow[x];
                count[x / factor]++;
            }
            if (y % factor == factor - 1 || y == image.getHeight() - 1) {
                for (int x = 0; x < light.width; x++) {
                    light.values[row + x] /= count[x];
                    opacity[row + x] /= count[x];
                    count[x] = 0;
                }
            }
        }
        layOnPaper(light.values, opacity);
        return light;
    }

    /** @return how many pixels of a picture, across and down, become one */
    static int factor(BufferedImage image) {
        return Math.max(1, (int) Math.ceil(Math.max(image.getWidth(), image.getHeight()) / (double) MOST_SIDE));
    }

    /** @return the part from left and top (inclusive) to right and bottom (exclusive) */
    public GreyPicture part(int left, int top, int right, int bottom) {
        GreyPicture part = new GreyPicture(right - left, bottom - top);
        for (int y = top; y < bottom; y++) {
            System.arraycopy(values, y * width + left, part.values, (y - top) * part.width, part.width);
        }
        return part;
    }

    private static void layOnPaper(float[] light, float[] opacity) {
        double lightSum = 0;
        double opacitySum = 0;
        for (int index = 0; index < light.length; index++) {
            lightSum += light[index];
            opacitySum += opacity[index];
        }
        float paper = lightSum > opacitySum / 2 ? 0 : 1;
        for (int index = 0; index < light.length; index++) {
            light[index] += (1 - opacity[index]) * paper;
        }
    }

    private static void readRow(BufferedImage image, int y, float[] brightness, float[] opacity) {
        if (isGrey(image.getColorModel())) {
            readGreyRow(image, y, brightness, opacity);
            return;
        }
        int[] colours = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        for (int x = 0; x < colours.length; x++) {
            int colour = colours[x];
            int red = colour >> 16 & 0xff;
            int green = colour >> 8 & 0xff;
            int blue = colour & 0xff;
            // ITU-R BT.601 luma
            brightness[x] = (299 * red + 587 * green + 114 * blue) / 255_000f;
            opacity[x] = (colour >>> 24) / (float) OPAQUE;
        }
    }

    private static boolean isGrey(ColorModel model) {
        return model instanceof ComponentColorModel && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /** Takes the samples as they are: getRGB would brighten them, because Java holds grey pictures for linear light. */
    private static void readGreyRow(BufferedImage image, int y, float[] brightness, float[] opacity) {
        ColorModel model = image.getColorModel();
        int width = image.getWidth();
        float[] samples = image.getRaster().getSamples(0, y, width, 1, 0, (float[]) null);
        float full = (1 << model.getComponentSize(0)) - 1;
        float[] alpha = model.hasAlpha() ? image.getRaster().getSamples(0, y, width, 1, 1, (float[]) null) : null;
        float opaque = model.hasAlpha() ? (1 << model.getComponentSize(1)) - 1 : 1;
        for (int x = 0; x < width; x++) {
            brightness[x] = samples[x] / full;
            opacity[x] = alpha == null ? 1 : alpha[x] / opaque;
        }
    }
}

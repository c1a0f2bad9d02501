package dev.inkling.raster.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** A picture's samples row by row as they are stored, each 0 to 1: red, green, blue and opacity. */
final class SampleRows {

    private static final int COLOURS = 3;
    private static final int EIGHT_BITS = 8;
    private static final float OPAQUE = 255;
    /** Values of a scanner or camera with 10, 12 or 14 bits lie in the lowest quarter of 16. */
    private static final float LOW = 0.25f;

    private final BufferedImage image;
    private final boolean grey;
    private final boolean deep;
    /** Three bytes a pixel as the screen has them, which most photos are; null for others. */
    private final byte @Nullable [] bytes;
    private final float full;
    private final float[][] rows;

    SampleRows(BufferedImage image) {
        this.image = image;
        ColorModel model = image.getColorModel();
        boolean plain = model instanceof ComponentColorModel;
        grey = plain && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        deep = plain && model.getColorSpace().getType() == ColorSpace.TYPE_RGB && model.getComponentSize(0) > EIGHT_BITS;
        boolean photo = plain && !model.hasAlpha() && model.getColorSpace().isCS_sRGB()
                && model.getTransferType() == DataBuffer.TYPE_BYTE && model.getNumComponents() == COLOURS;
        bytes = photo ? new byte[COLOURS * image.getWidth()] : null;
        rows = new float[grey ? 2 : 4][image.getWidth()];
        full = grey || deep ? full(model) : OPAQUE;
    }

    /** @return whether red, green and blue are the same */
    boolean isGrey() {
        return grey;
    }

    /** @return whether nothing is transparent; then there is no opacity */
    boolean isOpaque() {
        return !image.getColorModel().hasAlpha();
    }

    float[] red() {
        return rows[0];
    }

    float[] green() {
        return rows[grey ? 0 : 1];
    }

    float[] blue() {
        return rows[grey ? 0 : 2];
    }

    float[] opacity() {
        return rows[rows.length - 1];
    }

    void read(int y) {
        if (grey || deep) {
            // getRGB would brighten grey, because Java holds grey pictures for linear light, and leave 8 bits of 16.
            readBands(y);
        } else if (bytes != null) {
            readBytes(y, bytes);
        } else {
            readColours(y);
        }
    }

    private void readBands(int y) {
        ColorModel model = image.getColorModel();
        WritableRaster raster = image.getRaster();
        int colours = rows.length - 1;
        for (int band = 0; band < colours; band++) {
            raster.getSamples(0, y, image.getWidth(), 1, band, rows[band]);
            divide(rows[band], full);
        }
        float[] opacity = rows[colours];
        if (model.hasAlpha()) {
            raster.getSamples(0, y, image.getWidth(), 1, colours, opacity);
            divide(opacity, (1 << model.getComponentSize(colours)) - 1);
        }
    }

    private static void divide(float[] row, float divisor) {
        for (int x = 0; x < row.length; x++) {
            row[x] = Math.min(1, row[x] / divisor);
        }
    }

    private void readBytes(int y, byte[] bytes) {
        image.getRaster().getDataElements(0, y, image.getWidth(), 1, bytes);
        for (int x = 0; x < image.getWidth(); x++) {
            rows[0][x] = (bytes[COLOURS * x] & 0xff) / full;
            rows[1][x] = (bytes[COLOURS * x + 1] & 0xff) / full;
            rows[2][x] = (bytes[COLOURS * x + 2] & 0xff) / full;
        }
    }

    private void readColours(int y) {
        int[] colours = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        for (int x = 0; x < colours.length; x++) {
            int colour = colours[x];
            rows[0][x] = (colour >> 16 & 0xff) / full;
            rows[1][x] = (colour >> 8 & 0xff) / full;
            rows[2][x] = (colour & 0xff) / full;
            rows[3][x] = (colour >>> 24) / OPAQUE;
        }
    }

    private float full(ColorModel model) {
        float most = (1 << model.getComponentSize(0)) - 1;
        if (model.getComponentSize(0) <= EIGHT_BITS) {
            return most;
        }
        float greatest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int band = 0; band < (grey ? 1 : 3); band++) {
                for (float sample : image.getRaster().getSamples(0, y, image.getWidth(), 1, band, rows[0])) {
                    greatest = Math.max(greatest, sample);
                }
            }
        }
        return greatest > 0 && greatest < LOW * most ? greatest : most;
    }
}

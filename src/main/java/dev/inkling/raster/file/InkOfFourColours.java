package dev.inkling.raster.file;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Reads a JPEG of a printer's four colours, which the JDK's decoder gives as they are stored. Adobe's programs, and others after
 * them, store how much paper is left and not how much ink there is.
 */
final class InkOfFourColours {

    private static final int FULL = 255;

    private InkOfFourColours() {}

    static boolean is(ImageReader reader) throws IOException {
        return reader.canReadRaster() && reader.getRawImageType(0) == null && !reader.getImageTypes(0).hasNext();
    }

    static BufferedImage read(ImageReader reader, ImageReadParam param) throws IOException {
        Raster stored = reader.readRaster(0, param);
        BufferedImage picture = new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[4 * stored.getWidth()];
        for (int y = 0; y < stored.getHeight(); y++) {
            stored.getPixels(stored.getMinX(), stored.getMinY() + y, stored.getWidth(), 1, row);
            for (int x = 0; x < stored.getWidth(); x++) {
                int black = row[4 * x + 3];
                int red = row[4 * x] * black / FULL;
                int green = row[4 * x + 1] * black / FULL;
                int blue = row[4 * x + 2] * black / FULL;
                picture.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return picture;
    }
}

package dev.inkling.raster.file;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/** Turns a picture upright. */
final class Turning {

    private Turning() {}

    /** @param orientation 1 to 8, as {@link ExifOrientation} has it */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return picture;
        }
        boolean rowsBecomeColumns = orientation >= 5;
        // Where the first row and the first column of what is stored are to be: 0 at the top or left, 1 at the other end.
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        int width = rowsBecomeColumns ? picture.getHeight() : picture.getWidth();
        int height = rowsBecomeColumns ? picture.getWidth() : picture.getHeight();
        WritableRaster from = picture.getRaster();
        WritableRaster to = from.createCompatibleWritableRaster(width, height);
        int bands = from.getNumBands();
        int[] row = new int[picture.getWidth() * bands];
        for (int y = 0; y < picture.getHeight(); y++) {
            from.getPixels(0, y, picture.getWidth(), 1, row);
            if (rowsBecomeColumns ? fromBottom : fromRight) {
                reverse(row, bands);
            }
            if (rowsBecomeColumns) {
                to.setPixels(fromRight ? width - 1 - y : y, 0, 1, height, row);
            } else {
                to.setPixels(0, fromBottom ? height - 1 - y : y, width, 1, row);
            }
        }
        return new BufferedImage(picture.getColorModel(), to, picture.isAlphaPremultiplied(), null);
    }

    private static void reverse(int[] row, int bands) {
        int last = row.length / bands - 1;
        for (int x = 0; x < last - x; x++) {
            for (int band = 0; band < bands; band++) {
                int one = row[x * bands + band];
                row[x * bands + band] = row[(last - x) * bands + band];
                row[(last - x) * bands + band] = one;
            }
        }
    }
}

package dev.inkling.data.mnist;

import dev.inkling.data.LabelledDigits;
import dev.inkling.raster.Raster;
import java.util.stream.IntStream;

/** One of many pictures, measured: 0 paper to 255 ink. */
record Picture(LabelledDigits digits, int index) {

    private static final int[] OUTERMOST = IntStream.range(0, Raster.PIXELS).filter(Picture::isOutermost).toArray();

    private static boolean isOutermost(int pixel) {
        int row = pixel / Raster.SIDE;
        int column = pixel % Raster.SIDE;
        return Math.min(row, column) == 0 || Math.max(row, column) == Raster.SIDE - 1;
    }

    int most() {
        int most = 0;
        for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
            most = Math.max(most, digits.value(index, pixel));
        }
        return most;
    }

    boolean isBlank() {
        int pixel = 0;
        while (pixel < Raster.PIXELS && digits.value(index, pixel) == digits.value(index, 0)) {
            pixel++;
        }
        return pixel == Raster.PIXELS;
    }

    double mean() {
        int sum = 0;
        for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
            sum += digits.value(index, pixel);
        }
        return (double) sum / Raster.PIXELS;
    }

    /** @return the mean of the outermost pixels */
    double border() {
        int sum = 0;
        for (int pixel : OUTERMOST) {
            sum += digits.value(index, pixel);
        }
        return (double) sum / OUTERMOST.length;
    }
}

package dev.inkling.mnist;

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
        return pixels().max().orElseThrow();
    }

    boolean isBlank() {
        return pixels().allMatch(value -> value == digits.value(index, 0));
    }

    double mean() {
        return pixels().average().orElseThrow();
    }

    /** @return the mean of the outermost pixels */
    double border() {
        return values(IntStream.of(OUTERMOST)).average().orElseThrow();
    }

    private IntStream pixels() {
        return values(IntStream.range(0, Raster.PIXELS));
    }

    private IntStream values(IntStream pixels) {
        return pixels.map(pixel -> digits.value(index, pixel));
    }
}

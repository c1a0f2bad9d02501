package dev.inkling.dl4j;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.LearningData;
import dev.inkling.data.Mixture;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ten simple shapes with shaky corners, drawn by the program's own rasterizer: a data set small enough for a test. */
public final class DrawnDigits {

    /** Corners as x, y pairs, one stroke a digit. */
    private static final double[][] SHAPES = {
        {5, 0, 9, 5, 5, 10, 1, 5, 5, 0},
        {5, 0, 5, 10},
        {1, 0, 9, 0, 1, 10, 9, 10},
        {1, 0, 9, 0, 4, 5, 9, 10, 1, 10},
        {1, 0, 1, 6, 9, 6, 9, 0, 9, 10},
        {9, 0, 1, 0, 1, 5, 9, 5, 9, 10, 1, 10},
        {8, 0, 1, 6, 1, 10, 9, 10, 9, 6, 1, 6},
        {1, 0, 9, 0, 3, 10},
        {1, 0, 9, 0, 1, 10, 9, 10, 1, 0},
        {9, 4, 1, 4, 1, 0, 9, 0, 9, 10},
    };

    private DrawnDigits() {}

    public static LabelledDigits of(int count, long seed) {
        return of(count, seed, 0);
    }

    /** @return the same with the label of the next shape each */
    public static LabelledDigits mislabelled(int count, long seed) {
        return of(count, seed, 1);
    }

    private static LabelledDigits of(int count, long seed, int shift) {
        Random random = new Random(seed);
        Rasterizer rasterizer = new Rasterizer();
        byte[] pixels = new byte[count * Raster.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) ((i + shift) % SHAPES.length);
            float[] raster = rasterizer.rasterize(shaky(SHAPES[i % SHAPES.length], random)).toArray();
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                pixels[i * Raster.PIXELS + pixel] = (byte) Math.round(255 * raster[pixel]);
            }
        }
        return new LabelledDigits(pixels, labels);
    }

    /** What a run learns from. */
    public static LearningData data(LabelledDigits training, LabelledDigits validation) {
        return new LearningData(Mixture.of(training), validation, new DataOrigin("drawn", Map.of()), List.of());
    }

    private static Ink shaky(double[] corners, Random random) {
        Point[] points = new Point[corners.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point(
                    corners[2 * i] + random.nextGaussian() * 0.5, corners[2 * i + 1] + random.nextGaussian() * 0.5);
        }
        return Ink.of(Stroke.of(points));
    }
}

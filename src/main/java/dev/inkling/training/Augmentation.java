package dev.inkling.training;

import dev.inkling.raster.Raster;
import java.util.SplittableRandom;

/**
 * Changes a digit the way another hand or another moment would: turned, scaled, sheared, moved and bent
 * (P. Simard, D. Steinkraus, J. Platt, <i>Best practices for convolutional neural networks applied to visual document
 * analysis</i>, 2003).
 */
public final class Augmentation {

    private static final double ROTATION = Math.toRadians(12);
    private static final double SCALE = 0.12;
    private static final double SHEAR = 0.2;
    private static final double SHIFT = 1.5;
    private static final double BEND = 1.2;
    /** Knots of the bending field across and down; between them it is interpolated. */
    private static final int KNOTS = 5;

    private static final int SIDE = Raster.SIDE;
    private static final double MIDDLE = (SIDE - 1) / 2.0;

    private Augmentation() {}

    /** @param raster 784 pixels in [0, 1], changed in place */
    public static void apply(float[] raster, SplittableRandom random) {
        double angle = within(random, ROTATION);
        double scaleX = 1 + within(random, SCALE);
        double scaleY = 1 + within(random, SCALE);
        double shear = within(random, SHEAR);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double xx = cos / scaleX;
        double xy = (sin + shear * cos) / scaleX;
        double yx = -sin / scaleY;
        double yy = (cos - shear * sin) / scaleY;
        double shiftX = within(random, SHIFT);
        double shiftY = within(random, SHIFT);
        double[] bendX = field(random);
        double[] bendY = field(random);
        float[] source = raster.clone();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double x = column - MIDDLE;
                double y = row - MIDDLE;
                double fromX = xx * x + xy * y + MIDDLE + shiftX + at(bendX, row, column);
                double fromY = yx * x + yy * y + MIDDLE + shiftY + at(bendY, row, column);
                raster[row * SIDE + column] = bilinear(source, fromX, fromY);
            }
        }
    }

    private static double[] field(SplittableRandom random) {
        double[] field = new double[KNOTS * KNOTS];
        for (int i = 0; i < field.length; i++) {
            field[i] = within(random, BEND);
        }
        return field;
    }

    /** The bending field at a pixel, interpolated between its knots. */
    private static double at(double[] field, int row, int column) {
        double across = column * (KNOTS - 1) / (double) SIDE;
        double down = row * (KNOTS - 1) / (double) SIDE;
        int left = (int) across;
        int top = (int) down;
        double right = across - left;
        double below = down - top;
        int knot = top * KNOTS + left;
        return (field[knot] * (1 - right) + field[knot + 1] * right) * (1 - below)
                + (field[knot + KNOTS] * (1 - right) + field[knot + KNOTS + 1] * right) * below;
    }

    private static float bilinear(float[] source, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float below = (float) (y - top);
        return (pixel(source, top, left) * (1 - right) + pixel(source, top, left + 1) * right) * (1 - below)
                + (pixel(source, top + 1, left) * (1 - right) + pixel(source, top + 1, left + 1) * right) * below;
    }

    private static float pixel(float[] source, int row, int column) {
        return row < 0 || row >= SIDE || column < 0 || column >= SIDE ? 0 : source[row * SIDE + column];
    }

    private static double within(SplittableRandom random, double limit) {
        return random.nextDouble(-limit, limit);
    }
}

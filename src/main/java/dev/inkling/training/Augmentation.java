package dev.inkling.training;

import dev.inkling.raster.Raster;
import dev.inkling.raster.Resampling;
import java.util.SplittableRandom;

/**
 * Changes a digit the way another hand or another moment would: turned, scaled, sheared, moved and bent
 * (P. Simard, D. Steinkraus, J. Platt, <i>Best practices for convolutional neural networks applied to visual document
 * analysis</i>, 2003), and written with a thicker or a thinner pen. How much is drawn evenly from 0 to the bound, either way.
 *
 * @param shift across and down, 0 to 4 px
 * @param rotation 0 to 45 degrees
 * @param scale of width and height, each by itself; a share, 0 to 0.5
 * @param shear 0 to 0.5
 * @param elastic how far a smooth random field pulls each point, 0 to 3 px
 * @param pen how far the ink's edge moves, 0 to 1 px
 */
public record Augmentation(double shift, double rotation, double scale, double shear, double elastic, double pen) {

    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0);

    /** What made the bundled model. */
    public static final Augmentation USUAL = new Augmentation(1.5, 12, 0.12, 0.2, 1.2, 0);

    public static final double MOST_SHIFT = 4;
    public static final double MOST_ROTATION = 45;
    public static final double MOST_SCALE = 0.5;
    public static final double MOST_SHEAR = 0.5;
    public static final double MOST_ELASTIC = 3;
    public static final double MOST_PEN = 1;

    /** Knots of the bending field across and down; between them it is interpolated. */
    private static final int KNOTS = 5;

    private static final int SIDE = Raster.SIDE;
    private static final double MIDDLE = (SIDE - 1) / 2.0;

    public Augmentation {
        check("shift", shift, MOST_SHIFT);
        check("rotation", rotation, MOST_ROTATION);
        check("scale", scale, MOST_SCALE);
        check("shear", shear, MOST_SHEAR);
        check("elastic", elastic, MOST_ELASTIC);
        check("pen", pen, MOST_PEN);
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("The bound of " + name + " is 0 to " + most + ", not " + value);
        }
    }

    /** @param raster 784 pixels in [0, 1], changed in place */
    public void apply(float[] raster, SplittableRandom random) {
        double angle = within(random, Math.toRadians(rotation));
        double scaleX = 1 + within(random, scale);
        double scaleY = 1 + within(random, scale);
        double slant = within(random, shear);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double xx = cos / scaleX;
        double xy = (sin + slant * cos) / scaleX;
        double yx = -sin / scaleY;
        double yy = (cos - slant * sin) / scaleY;
        double shiftX = within(random, shift);
        double shiftY = within(random, shift);
        double[] bendX = field(random, elastic);
        double[] bendY = field(random, elastic);
        float[] source = raster.clone();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double x = column - MIDDLE;
                double y = row - MIDDLE;
                double fromX = xx * x + xy * y + MIDDLE + shiftX + at(bendX, row, column);
                double fromY = yx * x + yy * y + MIDDLE + shiftY + at(bendY, row, column);
                raster[row * SIDE + column] = Resampling.bilinear(source, fromX, fromY);
            }
        }
        if (pen > 0) {
            Resampling.moveEdge(raster, within(random, pen));
        }
    }

    private static double[] field(SplittableRandom random, double bend) {
        double[] field = new double[KNOTS * KNOTS];
        for (int i = 0; i < field.length; i++) {
            field[i] = within(random, bend);
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

    private static double within(SplittableRandom random, double limit) {
        return limit == 0 ? 0 : random.nextDouble(-limit, limit);
    }
}

package dev.inkling.raster.picture;

import java.util.Arrays;

/**
 * Turns colours into the one brightness in which ink and paper differ most. That is their brightness to the eye, unless they
 * differ in colour and hardly in that; then it is the direction of the greatest deviations from the paper (the first
 * principal axis; K. Pearson, <i>On lines and planes of closest fit</i>, 1901).
 */
final class InkColour {

    /** Where brightness keeps less of the difference than this, colour is looked at. */
    private static final double LEAST_KEPT = 0.45;
    private static final double LEAST_CONTRAST = 0.08;
    private static final int ROUNDS = 30;
    /** Pixels a side in which it is looked for. */
    private static final int SIDE = 200;
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private InkColour() {}

    /** @return 0 to 1 */
    static GreyPicture light(ColourPicture picture) {
        if (picture.isGrey()) {
            return picture.light();
        }
        double[] axis = axis(picture);
        double kept = Math.abs(axis[0] * LUMA[0] + axis[1] * LUMA[1] + axis[2] * LUMA[2]) / norm(LUMA);
        return kept >= LEAST_KEPT ? picture.light() : along(picture, axis);
    }

    /** Brightness in which the paper's is a half. */
    private static GreyPicture along(ColourPicture picture, double[] axis) {
        GreyPicture light = picture.projected((float) axis[0], (float) axis[1], (float) axis[2]);
        float[] sorted = light.values().clone();
        Arrays.sort(sorted);
        float paper = sorted[sorted.length / 2];
        for (int index = 0; index < sorted.length; index++) {
            light.values()[index] = Math.max(0, Math.min(1, 0.5f + light.values()[index] - paper));
        }
        return light;
    }

    /** @return of length 1; of grey where nothing stands out */
    private static double[] axis(ColourPicture picture) {
        double[][] moments = moments(picture);
        double[] axis = {0.6, 0.57, 0.56};
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    next[row] += moments[row][column] * axis[column];
                }
            }
            double length = norm(next);
            if (length == 0) {
                return LUMA;
            }
            for (int row = 0; row < 3; row++) {
                axis[row] = next[row] / length;
            }
        }
        return axis;
    }

    /** Of the deviations from the paper around, those that stand out. */
    private static double[][] moments(ColourPicture picture) {
        int factor = Math.max(1, Math.max(picture.width(), picture.height()) / SIDE);
        ColourPicture small = picture.each(channel -> channel.shrunk(factor));
        ColourPicture paper = small.each(channel -> MedianFilter.of(channel, Math.max(2, Math.min(small.width(), small.height()) / 25)));
        double[][] moments = new double[3][3];
        for (int index = 0; index < small.red().values().length; index++) {
            double[] off = {
                small.red().values()[index] - paper.red().values()[index],
                small.green().values()[index] - paper.green().values()[index],
                small.blue().values()[index] - paper.blue().values()[index]};
            double square = off[0] * off[0] + off[1] * off[1] + off[2] * off[2];
            if (square >= LEAST_CONTRAST * LEAST_CONTRAST) {
                for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 3; column++) {
                        moments[row][column] += square * off[row] * off[column];
                    }
                }
            }
        }
        return moments;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }
}

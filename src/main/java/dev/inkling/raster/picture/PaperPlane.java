package dev.inkling.raster.picture;

import org.jspecify.annotations.Nullable;

/**
 * The brightness of the paper as a plane over the picture, so that light from one side does no harm:
 * {@code level + slopeX * x + slopeY * y} with x and y from -1 to 1 across the picture.
 */
record PaperPlane(double level, double slopeX, double slopeY) {

    private static final int ROUNDS = 20;
    private static final double SMALLEST_RESIDUAL = 1e-3;
    /** Keeps the plane level where the border says nothing about a slope, as in a picture one pixel wide. */
    private static final double STIFFNESS = 1e-6;

    /**
     * Fits the plane to the picture's border by least absolute deviations (iteratively reweighted least squares), which
     * passes over ink that touches the border.
     */
    static PaperPlane of(GreyPicture picture) {
        PaperPlane plane = new Fit(picture, null).solve();
        for (int round = 1; round < ROUNDS; round++) {
            plane = new Fit(picture, plane).solve();
        }
        return plane;
    }

    double at(GreyPicture picture, int x, int y) {
        return level + slopeX * centred(x, picture.width()) + slopeY * centred(y, picture.height());
    }

    private static double centred(int position, int size) {
        return size == 1 ? 0 : 2.0 * position / (size - 1) - 1;
    }

    /** One weighted least-squares fit; the pixels weigh less the further they lie off the plane before. */
    private static final class Fit {

        private final GreyPicture picture;
        private final @Nullable PaperPlane before;
        private final double[][] sums = new double[3][4];

        Fit(GreyPicture picture, @Nullable PaperPlane before) {
            this.picture = picture;
            this.before = before;
            for (int x = 0; x < picture.width(); x++) {
                add(x, 0);
                add(x, picture.height() - 1);
            }
            for (int y = 1; y < picture.height() - 1; y++) {
                add(0, y);
                add(picture.width() - 1, y);
            }
        }

        private void add(int x, int y) {
            double value = picture.at(x, y);
            double weight = before == null ? 1 : 1 / Math.max(SMALLEST_RESIDUAL, Math.abs(value - before.at(picture, x, y)));
            double[] terms = {1, centred(x, picture.width()), centred(y, picture.height()), value};
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    sums[row][column] += weight * terms[row] * terms[column];
                }
            }
        }

        /** Gaussian elimination; the normal equations are positive definite, so no pivoting. */
        PaperPlane solve() {
            sums[1][1] += STIFFNESS * sums[0][0];
            sums[2][2] += STIFFNESS * sums[0][0];
            for (int pivot = 0; pivot < 3; pivot++) {
                for (int row = pivot + 1; row < 3; row++) {
                    double factor = sums[row][pivot] / sums[pivot][pivot];
                    for (int column = pivot; column < 4; column++) {
                        sums[row][column] -= factor * sums[pivot][column];
                    }
                }
            }
            double slopeY = sums[2][3] / sums[2][2];
            double slopeX = (sums[1][3] - sums[1][2] * slopeY) / sums[1][1];
            double level = (sums[0][3] - sums[0][1] * slopeX - sums[0][2] * slopeY) / sums[0][0];
            return new PaperPlane(level, slopeX, slopeY);
        }
    }
}

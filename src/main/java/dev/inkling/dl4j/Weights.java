package dev.inkling.dl4j;

/** A network's flat parameters, gone through once, layer by layer. */
final class Weights {

    private final float[] values;
    private int next;

    Weights(float[] values) {
        this.values = values;
    }

    float next() {
        return values[next++];
    }

    float[] next(int count) {
        float[] taken = new float[count];
        for (int i = 0; i < count; i++) {
            taken[i] = next();
        }
        return taken;
    }

    /** @return of each of the next rows the sum of its numbers' magnitudes */
    double[] magnitudes(int rows, int length) {
        double[] sums = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < length; i++) {
                sums[row] += Math.abs(next());
            }
        }
        return sums;
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;

/**
 * A rectifier in place, in plain Java. The numbers are handled as their bits, which the JVM vectorizes, unlike a choice
 * between floats.
 */
final class Rectifier implements FastLayer {

    private static final int BLOCK = 4096;

    private final Activations both;
    private final FloatBuffers values;
    private final int[] rectified = new int[BLOCK];
    private final int[] gradients = new int[BLOCK];

    Rectifier(Activations both) {
        this.both = both;
        values = both.values();
    }

    @Override
    public void forward() {
        for (int begin = 0; begin < values.length(); begin += BLOCK) {
            int count = Math.min(BLOCK, values.length() - begin);
            values.getBits(begin, rectified, count);
            for (int i = 0; i < count; i++) {
                rectified[i] &= ~(rectified[i] >> 31);
            }
            values.putBits(begin, rectified, count);
        }
    }

    /** Clears the gradient where nothing was put out. */
    @Override
    public void backward() {
        FloatBuffers gradient = both.gradient();
        for (int begin = 0; begin < values.length(); begin += BLOCK) {
            int count = Math.min(BLOCK, values.length() - begin);
            values.getBits(begin, rectified, count);
            gradient.getBits(begin, gradients, count);
            for (int i = 0; i < count; i++) {
                // Of numbers that are not negative only zero has the sign of its bits' negative.
                gradients[i] &= -rectified[i] >> 31;
            }
            gradient.putBits(begin, gradients, count);
        }
    }
}

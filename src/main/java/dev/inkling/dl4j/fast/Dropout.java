package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.SplittableRandom;

/**
 * Leaves out some of what comes in and makes up for it with the rest (N. Srivastava et al., <i>Dropout</i>, 2014), as
 * Deeplearning4j does before a layer that has it.
 */
final class Dropout implements FastLayer {

    private final double left;
    private final FloatBuffers in;
    private final FloatBuffers inGradient;
    private final FloatBuffers out;
    private final FloatBuffers outGradient;
    private final float[] factors;
    private final float[] values;
    private SplittableRandom random = new SplittableRandom(0);

    /** @param kept share of the numbers that are kept */
    Dropout(double kept, Activations before, Activations after) {
        left = kept;
        in = FloatBuffers.of(before.values());
        inGradient = FloatBuffers.of(before.gradient());
        out = FloatBuffers.of(after.values());
        outGradient = FloatBuffers.of(after.gradient());
        factors = new float[in.length()];
        values = new float[factors.length];
    }

    /** Says what is left out of the next shard. */
    void deal(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void forward() {
        for (int i = 0; i < factors.length; i++) {
            factors[i] = random.nextDouble() < left ? (float) (1 / left) : 0;
        }
        scale(in, out);
    }

    @Override
    public void backward() {
        scale(outGradient, inGradient);
    }

    private void scale(FloatBuffers from, FloatBuffers to) {
        from.get(0, values);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
        to.put(0, values);
    }
}

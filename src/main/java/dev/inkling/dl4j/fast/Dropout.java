package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.SplittableRandom;

/**
 * Leaves out some of what comes in and makes up for it with the rest (N. Srivastava et al., <i>Dropout</i>, 2014), as
 * Deeplearning4j does before a layer that has it.
 */
final class Dropout implements FastLayer {

    private final double kept;
    private final Activations before;
    private final Activations after;
    private final float[] factors;
    private final float[] values;
    private SplittableRandom random = new SplittableRandom(0);

    /** @param kept share of the numbers that are kept */
    Dropout(double kept, Activations before, Activations after) {
        this.kept = kept;
        this.before = before;
        this.after = after;
        factors = new float[before.values().length()];
        values = new float[factors.length];
    }

    /** Says what is left out of the next shard. */
    void deal(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void forward() {
        for (int i = 0; i < factors.length; i++) {
            factors[i] = random.nextDouble() < kept ? (float) (1 / kept) : 0;
        }
        scale(before.values(), after.values());
    }

    @Override
    public void backward() {
        scale(after.gradient(), before.gradient());
    }

    private void scale(FloatBuffers from, FloatBuffers to) {
        from.get(0, values);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
        to.put(0, values);
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** The logistic function or the hyperbolic tangent in place, whose slopes follow from what they put out. */
final class Squashing implements FastLayer {

    private static final int BLOCK = 4096;

    private final IActivation function;
    private final boolean logistic;
    private final Activations both;
    private final float[] outputs = new float[BLOCK];
    private final float[] gradients = new float[BLOCK];

    Squashing(IActivation function, Activations both) {
        this.function = function;
        logistic = function instanceof ActivationSigmoid;
        this.both = both;
    }

    /** @return whether this activation is one of the two */
    static boolean fits(IActivation function) {
        return function instanceof ActivationSigmoid || function instanceof ActivationTanH;
    }

    @Override
    public void forward() {
        function.getActivation(both.array(), true);
    }

    @Override
    public void backward() {
        FloatBuffers values = both.values();
        FloatBuffers gradient = both.gradient();
        for (int begin = 0; begin < values.length(); begin += BLOCK) {
            int count = Math.min(BLOCK, values.length() - begin);
            values.get(begin, outputs, 0, count);
            gradient.get(begin, gradients, 0, count);
            for (int i = 0; i < count; i++) {
                gradients[i] *= logistic ? outputs[i] * (1 - outputs[i]) : 1 - outputs[i] * outputs[i];
            }
            gradient.put(begin, gradients, 0, count);
        }
    }
}

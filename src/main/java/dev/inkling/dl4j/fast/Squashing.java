package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The logistic function or the hyperbolic tangent in place, whose slopes follow from what they put out. */
final class Squashing implements FastLayer {

    private static final int BLOCK = 4096;

    private final IActivation function;
    private final boolean logistic;
    private final INDArray array;
    private final FloatBuffers values;
    private final FloatBuffers gradient;
    private final float[] put = new float[BLOCK];
    private final float[] slope = new float[BLOCK];

    Squashing(IActivation function, Activations both) {
        this.function = function;
        logistic = function instanceof ActivationSigmoid;
        if (!logistic && !(function instanceof ActivationTanH)) {
            throw new IllegalArgumentException("No quick way is known through " + function);
        }
        array = both.values();
        values = FloatBuffers.of(array);
        gradient = FloatBuffers.of(both.gradient());
    }

    @Override
    public void forward() {
        function.getActivation(array, true);
    }

    @Override
    public void backward() {
        for (int begin = 0; begin < values.length(); begin += BLOCK) {
            int count = Math.min(BLOCK, values.length() - begin);
            values.get(begin, put, 0, count);
            gradient.get(begin, slope, 0, count);
            for (int i = 0; i < count; i++) {
                slope[i] *= logistic ? put[i] * (1 - put[i]) : 1 - put[i] * put[i];
            }
            gradient.put(begin, slope, 0, count);
        }
    }
}

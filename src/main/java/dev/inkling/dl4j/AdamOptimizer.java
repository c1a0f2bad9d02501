package dev.inkling.dl4j;

import java.util.BitSet;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Adam (D. Kingma, J. Ba, <i>Adam: a method for stochastic optimization</i>, 2015) over all parameters at once, in plain
 * Java that the JVM vectorizes. ND4J's own updater walks the parameters one by one in native code, while the replicas
 * wait: 1.5 ms a step for the tutorial network's 93,322 parameters, against 0.1 ms here, of about 20 ms. The steps
 * are the same to rounding, and the rate and its schedule are those of the configuration's {@link Adam}.
 */
final class AdamOptimizer {

    private final Adam adam;
    private final BitSet runningStatistics;
    private final float[] firstMoment;
    private final float[] secondMoment;

    /** @param runningStatistics the parameters that hold batch normalization's running mean and variance */
    AdamOptimizer(Adam adam, int parameters, BitSet runningStatistics) {
        this.adam = adam;
        this.runningStatistics = runningStatistics;
        firstMoment = new float[parameters];
        secondMoment = new float[parameters];
    }

    /** @return the mean of the gradients; live */
    float[] firstMoment() {
        return firstMoment;
    }

    /** @return the mean of the gradients' squares; live */
    float[] secondMoment() {
        return secondMoment;
    }

    /**
     * Makes one step.
     *
     * @param parameters changed in place
     * @param gradient summed over the batch's digits; for running statistics their change, summed over the shards
     * @param step batches done before this one
     */
    void step(float[] parameters, float[] gradient, int batch, int shards, long step) {
        int iteration = Math.toIntExact(step);
        double rate = adam.getLearningRate(iteration, 0);
        double corrected = rate
                * Math.sqrt(1 - Math.pow(adam.getBeta2(), iteration + 1.0))
                / (1 - Math.pow(adam.getBeta1(), iteration + 1.0));
        int from = 0;
        while (from < parameters.length) {
            int begin = runningStatistics.nextSetBit(from);
            int end = begin < 0 ? parameters.length : begin;
            learn(parameters, gradient, from, end, 1f / batch, (float) corrected);
            if (begin < 0) {
                return;
            }
            from = runningStatistics.nextClearBit(begin);
            for (int i = begin; i < from; i++) {
                parameters[i] -= gradient[i] / shards;
            }
        }
    }

    private void learn(float[] parameters, float[] gradient, int from, int to, float share, float rate) {
        float beta1 = (float) adam.getBeta1();
        float beta2 = (float) adam.getBeta2();
        float epsilon = (float) adam.getEpsilon();
        float[] m = firstMoment;
        float[] v = secondMoment;
        for (int i = from; i < to; i++) {
            float g = gradient[i] * share;
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            parameters[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}

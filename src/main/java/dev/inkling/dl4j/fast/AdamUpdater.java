package dev.inkling.dl4j.fast;

import java.util.BitSet;
import org.nd4j.linalg.learning.config.Adam;

/** Adam (D. Kingma, J. Ba, <i>Adam: a method for stochastic optimization</i>, 2015). */
final class AdamUpdater extends FlatUpdater {

    private final Adam adam;

    AdamUpdater(Adam adam, int parameters, BitSet runningStatistics, BitSet weights, double l2) {
        super(adam, parameters, runningStatistics, weights, l2);
        this.adam = adam;
    }

    @Override
    void learn(float[] parameters, float[] gradient, int from, int to, float share, double rate, int iteration) {
        float corrected = (float) (rate
                * Math.sqrt(1 - Math.pow(adam.getBeta2(), iteration + 1.0))
                / (1 - Math.pow(adam.getBeta1(), iteration + 1.0)));
        float beta1 = (float) adam.getBeta1();
        float beta2 = (float) adam.getBeta2();
        float epsilon = (float) adam.getEpsilon();
        float[] m = firstMoment();
        float[] v = secondMoment();
        for (int i = from; i < to; i++) {
            float g = gradient[i] * share;
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            parameters[i] -= corrected * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}

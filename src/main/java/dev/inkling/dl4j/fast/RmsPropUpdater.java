package dev.inkling.dl4j.fast;

import java.util.Arrays;
import java.util.BitSet;
import org.nd4j.linalg.learning.config.RmsProp;

/** RMSProp (T. Tieleman, G. Hinton, lecture 6.5 of <i>Neural networks for machine learning</i>, 2012). */
final class RmsPropUpdater extends FlatUpdater {

    private final RmsProp rmsProp;

    RmsPropUpdater(RmsProp rmsProp, int parameters, BitSet runningStatistics, BitSet weights, double l2) {
        super(rmsProp, parameters, runningStatistics, weights, l2);
        this.rmsProp = rmsProp;
        // As Deeplearning4j begins.
        Arrays.fill(secondMoment(), (float) rmsProp.getEpsilon());
    }

    @Override
    void learn(float[] parameters, float[] gradient, int from, int to, float share, double rate, int iteration) {
        float decay = (float) rmsProp.getRmsDecay();
        float epsilon = (float) rmsProp.getEpsilon();
        float[] square = secondMoment();
        for (int i = from; i < to; i++) {
            float g = gradient[i] * share;
            square[i] = decay * square[i] + (1 - decay) * g * g;
            parameters[i] -= (float) rate * g / ((float) Math.sqrt(square[i]) + epsilon);
        }
    }
}

package dev.inkling.dl4j.fast;

import java.util.BitSet;
import org.nd4j.linalg.learning.config.Nesterovs;

/** Gradient descent with Nesterov's momentum (I. Sutskever et al., 2013), in the form that Deeplearning4j has. */
final class NesterovUpdater extends FlatUpdater {

    private final Nesterovs nesterovs;

    NesterovUpdater(Nesterovs nesterovs, int parameters, BitSet runningStatistics, BitSet weights, double l2) {
        super(nesterovs, parameters, runningStatistics, weights, l2);
        this.nesterovs = nesterovs;
    }

    @Override
    void learn(float[] parameters, float[] gradient, int from, int to, float share, double rate, int iteration) {
        float momentum = (float) nesterovs.currentMomentum(iteration, 0);
        float step = (float) rate * share;
        float[] velocity = firstMoment();
        for (int i = from; i < to; i++) {
            float before = velocity[i];
            velocity[i] = momentum * before - step * gradient[i];
            parameters[i] += (1 + momentum) * velocity[i] - momentum * before;
        }
    }
}

package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.dl4j.NativeRuntime;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;

/** The updaters in Java must step as ND4J's do, also where gradients are so small that an updater's epsilon counts. */
class FlatUpdaterTest {

    private static final double[] SIZES = {1, 1e-3, 1e-5, 1e-8};
    private static final int BATCH = 64;

    @Test
    void adamStepsAsNd4jsDoes() {
        Adam adam = new Adam(0.01);
        assertStepsAlike(adam, new AdamUpdater(adam, SIZES.length, new BitSet(), new BitSet(), 0));
    }

    @Test
    void rmsPropStepsAsNd4jsDoes() {
        RmsProp rmsProp = new RmsProp(0.01);
        assertStepsAlike(rmsProp, new RmsPropUpdater(rmsProp, SIZES.length, new BitSet(), new BitSet(), 0));
    }

    @Test
    void momentumStepsAsNd4jsDoes() {
        Nesterovs nesterovs = new Nesterovs(0.01, 0.9);
        assertStepsAlike(nesterovs, new NesterovUpdater(nesterovs, SIZES.length, new BitSet(), new BitSet(), 0));
    }

    @Test
    void anL2PenaltyPullsWeightsTowardsZeroAndLeavesOthersAlone() {
        BitSet weights = new BitSet();
        weights.set(0);
        Nesterovs plain = new Nesterovs(0.1, 0);
        float[] parameters = {2, 2};
        new NesterovUpdater(plain, 2, new BitSet(), weights, 0.5).step(parameters, new float[2], 64, 2, 0);
        assertArrayEquals(new float[] {2 - 0.1f * 0.5f * 2, 2}, parameters, 1e-6f);
    }

    private static void assertStepsAlike(IUpdater configuration, FlatUpdater ours) {
        NativeRuntime.oneThreadHere();
        long[] shape = {1, SIZES.length};
        INDArray state = Nd4j.zeros(1, configuration.stateSize(SIZES.length));
        GradientUpdater<?> theirs = configuration.instantiate(state, true);
        theirs.setStateViewArray(state, shape, 'c', true);
        double[] way = new double[SIZES.length];
        float[] parameters = new float[SIZES.length];
        for (int step = 0; step < 20; step++) {
            INDArray mean = Nd4j.create(DataType.FLOAT, shape);
            float[] summed = new float[SIZES.length];
            for (int i = 0; i < SIZES.length; i++) {
                summed[i] = (float) (SIZES[i] * (step - 5) * BATCH);
                mean.putScalar(i, summed[i] / BATCH);
            }
            theirs.applyUpdater(mean, step, 0);
            ours.step(parameters, summed, BATCH, 2, step);
            for (int i = 0; i < SIZES.length; i++) {
                way[i] -= mean.getDouble(i);
                assertEquals(way[i], parameters[i], 1e-4 * Math.abs(way[i]), "step " + step + ", gradients of " + SIZES[i]);
            }
        }
    }
}

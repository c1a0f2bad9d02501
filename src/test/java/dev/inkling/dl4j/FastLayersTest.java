package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.raster.Raster;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.BitSet;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;

/** The quick ways must give what Deeplearning4j's own give. */
class FastLayersTest {

    @ParameterizedTest
    @EnumSource
    void gradientsAreTheSameWithAndWithout(Network kind) {
        NativeRuntime.oneThreadHere();
        float[] plain = gradient(kind, false);
        float[] fast = gradient(kind, true);
        double size = 0;
        double difference = 0;
        for (int i = 0; i < plain.length; i++) {
            size += plain[i] * plain[i];
            difference += Math.pow(plain[i] - fast[i], 2);
        }
        assertEquals(0, Math.sqrt(difference / size), 1e-5);
    }

    @Test
    void onlyPositiveNumbersLetTheGradientThrough() {
        for (float value : new float[] {0f, -0f, -1f, -Float.MIN_VALUE, Float.NEGATIVE_INFINITY}) {
            assertEquals(0, FastRelu.whenPositive(Float.floatToRawIntBits(value)), "for " + value);
        }
        for (float value : new float[] {1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertEquals(-1, FastRelu.whenPositive(Float.floatToRawIntBits(value)), "for " + value);
        }
    }

    @Test
    void adamStepsAsNd4jsDoes() {
        Adam adam = new Adam(0.01);
        assertStepsAlike(adam, new AdamUpdater(adam, 2, new BitSet(), new BitSet(), 0));
    }

    @Test
    void rmsPropStepsAsNd4jsDoes() {
        RmsProp rmsProp = new RmsProp(0.01);
        assertStepsAlike(rmsProp, new RmsPropUpdater(rmsProp, 2, new BitSet(), new BitSet(), 0));
    }

    @Test
    void momentumStepsAsNd4jsDoes() {
        Nesterovs nesterovs = new Nesterovs(0.01, 0.9);
        assertStepsAlike(nesterovs, new NesterovUpdater(nesterovs, 2, new BitSet(), new BitSet(), 0));
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
        GradientUpdater<?> theirs = configuration.instantiate(
                Nd4j.zeros(1, configuration.stateSize(2)), true);
        theirs.setStateViewArray(Nd4j.zeros(1, configuration.stateSize(2)), new long[] {1, 2}, 'c', true);
        float[] expected = {1, -1};
        float[] parameters = expected.clone();
        for (int step = 0; step < 20; step++) {
            float[] summed = {32 * (step - 5f), 16f / (step + 1)};
            INDArray mean = Nd4j.createFromArray(new float[][] {{summed[0] / 64, summed[1] / 64}});
            theirs.applyUpdater(mean, step, 0);
            expected[0] -= mean.getFloat(0);
            expected[1] -= mean.getFloat(1);
            ours.step(parameters, summed, 64, 2, step);
        }
        assertArrayEquals(expected, parameters, 1e-5f);
    }

    private static float[] gradient(Network kind, boolean fast) {
        MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(TrainingPlan.of(kind), 1));
        network.init();
        if (fast) {
            FastLayers.use(network);
        }
        LabelledDigits digits = DrawnDigits.of(8, 1);
        INDArray rasters = Nd4j.create(8, 1, Raster.SIDE, Raster.SIDE);
        INDArray labels = Nd4j.create(8, 10);
        for (int i = 0; i < 8; i++) {
            FloatBuffers.of(rasters).put(i * Raster.PIXELS, digits.raster(i).toArray());
            labels.putScalar(i, digits.label(i), 1);
        }
        Nd4j.getRandom().setSeed(1);
        network.setInput(rasters);
        network.setLabels(labels);
        network.computeGradientAndScore();
        float[] gradient = new float[(int) network.numParams()];
        FloatBuffers.of(network.getFlattenedGradients()).get(0, gradient);
        return gradient;
    }
}

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
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;

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
        NativeRuntime.oneThreadHere();
        Adam adam = new Adam(0.01);
        AdamUpdater theirs = new AdamUpdater(adam);
        theirs.setStateViewArray(Nd4j.zeros(1, 4), new long[] {1, 2}, 'c', true);
        AdamOptimizer ours = new AdamOptimizer(adam, 2, new BitSet());
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

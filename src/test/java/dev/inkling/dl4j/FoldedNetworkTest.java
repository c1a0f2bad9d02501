package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.inkling.training.Activation;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FoldedNetworkTest {

    @ParameterizedTest
    @EnumSource(Activation.class)
    void readsAsTheNetworkDoesInFewerLayers(Activation activation) {
        MultiLayerNetwork network = network(Network.DEEP, activation);
        disturb(network);
        INDArray rasters = rasters();
        float[] before = network.output(rasters).ravel().toFloatVector();
        MultiLayerNetwork folded = FoldedNetwork.of(network);
        assertEquals(network.getnLayers() - 10, folded.getnLayers(), "five normalizations and five activations");
        assertEquals(0, Arrays.stream(folded.getLayers())
                .filter(layer -> layer.conf().getLayer() instanceof BatchNormalization)
                .count());
        assertArrayEquals(before, folded.output(rasters).ravel().toFloatVector(), 1e-5f);
    }

    @Test
    void leavesTheNetworkItselfAsItWas() {
        MultiLayerNetwork network = network(Network.DEEP, Activation.RELU);
        disturb(network);
        float[] weights = network.params().toFloatVector();
        INDArray rasters = rasters();
        float[] answers = network.output(rasters).ravel().toFloatVector();
        FoldedNetwork.of(network).close();
        assertArrayEquals(weights, network.params().toFloatVector());
        assertArrayEquals(answers, network.output(rasters).ravel().toFloatVector());
    }

    @Test
    void aNetworkWithoutNormalizationIsTakenAsItIs() {
        MultiLayerNetwork network = network(Network.QUICK, Activation.RELU);
        assertSame(network, FoldedNetwork.of(network));
    }

    private static MultiLayerNetwork network(Network kind, Activation activation) {
        NativeRuntime.oneThreadHere();
        MultiLayerNetwork network =
                new MultiLayerNetwork(Architectures.of(TrainingPlan.of(kind).withActivation(activation), 10, 100));
        network.init();
        return network;
    }

    /** What training would do to means, variances, factors and addends, which begin as zeros and ones. */
    private static void disturb(MultiLayerNetwork network) {
        SplittableRandom random = new SplittableRandom(5);
        for (var layer : network.getLayers()) {
            if (layer.conf().getLayer() instanceof BatchNormalization) {
                layer.paramTable().values().forEach(values -> {
                    for (long i = 0; i < values.length(); i++) {
                        values.putScalar(i, random.nextDouble(0.4, 1.7));
                    }
                });
            }
        }
    }

    private static INDArray rasters() {
        SplittableRandom random = new SplittableRandom(6);
        float[] pixels = new float[20 * 28 * 28];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextDouble();
        }
        return Nd4j.create(pixels, 20, 1, 28, 28);
    }
}

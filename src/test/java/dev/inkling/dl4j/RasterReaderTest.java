package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.dl4j.fast.FastReader;
import dev.inkling.raster.Raster;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class RasterReaderTest {

    /** Not a power of two, and more than go through at once. */
    private static final int COUNT = 71;

    @BeforeAll
    static void startNativeCode() {
        NativeRuntime.oneThreadHere();
    }

    @ParameterizedTest
    @EnumSource
    void bothSayTheSameOfOurNetworks(Network kind) {
        MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(TrainingPlan.of(kind), 12, 1));
        network.init();
        assertTrue(FastReader.fits(network));
        float[][] plain = answers(new PlainReader(network));
        float[][] fast = answers(new FastReader(network));
        assertArrayEquals(plain[0], fast[0], 1e-4f);
        assertArrayEquals(plain[1], fast[1], 1e-5f);
        assertEquals(COUNT * 12, fast[1].length);
    }

    @Test
    void aNetworkWithAnotherPoolingIsReadAsDeeplearning4jDoes() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(4).activation(Activation.RELU).build())
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(3, 3).stride(3, 3).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutional(Raster.SIDE, Raster.SIDE, 1))
                .build());
        network.init();
        assertFalse(FastReader.fits(network));
        try (Forward forward = new Forward(network)) {
            float[] probabilities = forward.probabilities(COUNT, RasterReaderTest::draw);
            assertEquals(COUNT * 10, probabilities.length);
            float[] alone = forward.probabilities(1, (i, target) -> draw(70, target));
            assertArrayEquals(alone, Arrays.copyOfRange(probabilities, 700, 710), 1e-6f);
        }
    }

    private static void draw(int number, float[] raster) {
        SplittableRandom random = new SplittableRandom(number);
        for (int i = 0; i < raster.length; i++) {
            raster[i] = (float) random.nextDouble();
        }
    }

    /** @return features and probabilities of all rasters */
    private static float[][] answers(RasterReader reader) {
        float[][] all = new float[2][];
        reader.read(0, COUNT, RasterReaderTest::draw, (from, features, probabilities) -> {
            int classes = 12;
            int count = probabilities.length / classes;
            int hidden = features.length / count;
            if (from == 0) {
                all[0] = new float[COUNT * hidden];
                all[1] = new float[COUNT * classes];
            }
            System.arraycopy(features, 0, all[0], from * hidden, features.length);
            System.arraycopy(probabilities, 0, all[1], from * classes, probabilities.length);
        });
        reader.close();
        return all;
    }
}

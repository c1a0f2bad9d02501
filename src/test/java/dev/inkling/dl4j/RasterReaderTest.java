package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inkling.dl4j.fast.FastReader;
import dev.inkling.raster.Raster;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What a reader says is what Deeplearning4j's own network puts out. */
class RasterReaderTest {

    /** Not a power of two, and more than go through at once. */
    private static final int COUNT = 71;

    private static final int CLASSES = 11;

    @BeforeAll
    static void startNativeCode() {
        NativeRuntime.oneThreadHere();
    }

    /** Ours, and others that a stranger's file may hold. */
    private static Stream<Arguments> networks() {
        return Stream.of(
                arguments("seed", Architectures.of(TrainingPlan.of(Network.SEED), CLASSES, 1)),
                arguments("quick", Architectures.of(TrainingPlan.of(Network.QUICK), CLASSES, 1)),
                arguments("deep", Architectures.of(TrainingPlan.of(Network.DEEP), CLASSES, 1)),
                arguments("an output alone", layers()),
                arguments("a pooling before all", layers(pooling(2), convolution(Activation.TANH))),
                arguments("a pooling of an odd size", layers(convolution(Activation.SIGMOID), pooling(2), pooling(2), pooling(2))),
                arguments(
                        "an activation that does nothing before a pooling",
                        layers(convolution(Activation.RELU), activation(Activation.IDENTITY), pooling(2))),
                arguments(
                        "two activations in turn",
                        layers(convolution(Activation.RELU), activation(Activation.SIGMOID), activation(Activation.TANH))),
                arguments(
                        "units that are normalized",
                        layers(
                                new DenseLayer.Builder().nOut(20).activation(Activation.IDENTITY).build(),
                                new BatchNormalization.Builder().useLogStd(false).build(),
                                activation(Activation.RELU))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void bothReadersSayWhatTheNetworkSays(String name, MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = made(configuration);
        assertTrue(FastReader.fits(network));
        check(network, new FastReader(network));
        check(network, new PlainReader(network));
    }

    /** Layers that are not known to the fast reader, or so many numbers that it would keep too much memory. */
    private static Stream<Arguments> othersNetworks() {
        return Stream.of(
                arguments("a pooling of three by three", layers(convolution(Activation.RELU), pooling(3))),
                arguments("another activation", layers(convolution(Activation.SOFTMAX))),
                arguments("a normalization that keeps logarithms", layers(convolution(Activation.RELU), new BatchNormalization())),
                arguments("a hundred maps", layers(new ConvolutionLayer.Builder(3, 3).nOut(100).activation(Activation.RELU).build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("othersNetworks")
    void whatTheFastReaderDoesNotTakeIsReadAllTheSame(String name, MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = made(configuration);
        assertFalse(FastReader.fits(network));
        try (Forward forward = new Forward(network)) {
            float[] expected = network.output(rasters()).ravel().toFloatVector();
            assertArrayEquals(expected, forward.probabilities(COUNT, RasterReaderTest::draw), 1e-5f);
        }
    }

    @Test
    void aReaderMayBeginInTheMiddle() {
        MultiLayerNetwork network = made(layers());
        try (FastReader reader = new FastReader(network)) {
            int[] firsts = new int[2];
            int[] parts = {0};
            reader.read(40, 33, RasterReaderTest::draw, (from, features, probabilities) -> firsts[parts[0]++] = from);
            assertArrayEquals(new int[] {40, 72}, firsts);
        }
    }

    private static void check(MultiLayerNetwork network, RasterReader reader) {
        var expected = network.feedForward(rasters(), false);
        float[] expectedFeatures = expected.get(expected.size() - 2).ravel().toFloatVector();
        float[] expectedProbabilities = expected.get(expected.size() - 1).ravel().toFloatVector();
        float[] features = new float[expectedFeatures.length];
        float[] probabilities = new float[expectedProbabilities.length];
        assertEquals(COUNT * CLASSES, probabilities.length);
        try (reader) {
            reader.read(0, COUNT, RasterReaderTest::draw, (from, hidden, found) -> {
                float[] some = hidden.get();
                System.arraycopy(some, 0, features, from * (features.length / COUNT), some.length);
                System.arraycopy(found, 0, probabilities, from * CLASSES, found.length);
            });
        }
        assertArrayEquals(expectedFeatures, features, 1e-4f);
        assertArrayEquals(expectedProbabilities, probabilities, 1e-5f);
    }

    private static MultiLayerNetwork made(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        for (Layer layer : network.getLayers()) {
            if (layer.conf().getLayer() instanceof BatchNormalization normalization && !normalization.isUseLogStd()) {
                layer.getParam("mean").assign(0.1);
                layer.getParam("var").assign(2);
            }
        }
        return network;
    }

    private static MultiLayerConfiguration layers(org.deeplearning4j.nn.conf.layers.Layer... layers) {
        NeuralNetConfiguration.ListBuilder all = new NeuralNetConfiguration.Builder().seed(1).list();
        Stream.of(layers).forEach(all::layer);
        return all.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(CLASSES).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutional(Raster.SIDE, Raster.SIDE, 1))
                .build();
    }

    private static ConvolutionLayer convolution(Activation activation) {
        return new ConvolutionLayer.Builder(5, 5).nOut(4).activation(activation).build();
    }

    private static SubsamplingLayer pooling(int side) {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(side, side).stride(side, side).build();
    }

    private static ActivationLayer activation(Activation activation) {
        return new ActivationLayer.Builder().activation(activation).build();
    }

    private static INDArray rasters() {
        float[] all = new float[COUNT * Raster.PIXELS];
        float[] raster = new float[Raster.PIXELS];
        for (int i = 0; i < COUNT; i++) {
            draw(i, raster);
            System.arraycopy(raster, 0, all, i * Raster.PIXELS, Raster.PIXELS);
        }
        return Nd4j.create(all, new long[] {COUNT, 1, Raster.SIDE, Raster.SIDE}, 'c');
    }

    private static void draw(int number, float[] raster) {
        SplittableRandom random = new SplittableRandom(number);
        for (int i = 0; i < raster.length; i++) {
            raster[i] = (float) random.nextDouble();
        }
    }
}

package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inkling.dl4j.NativeRuntime;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The quick ways through a layer must give what Deeplearning4j's own give. */
class FastNetworkTest {

    private static final int COUNT = 8;
    private static final int HEIGHT = 12;
    private static final int WIDTH = 15;
    private static final InputType.InputTypeConvolutional PICTURE =
            (InputType.InputTypeConvolutional) InputType.convolutional(HEIGHT, WIDTH, 1);

    @BeforeAll
    static void startNativeCode() {
        NativeRuntime.oneThreadHere();
    }

    /** That of the tutorial's network, and kinds of first layers that there are beside those of our networks. */
    private static Stream<Arguments> layers() {
        return Stream.of(
                arguments("as in the tutorial's network", convolution(3, 3)),
                arguments("a kernel wider than high", convolution(3, 5)),
                arguments("strides that differ", convolution(3, 3).stride(1, 2)),
                arguments("paddings that differ", convolution(3, 3).padding(0, 1)),
                arguments("padding and stride", convolution(5, 5).stride(2, 2).padding(2, 2)),
                arguments("no bias", convolution(3, 3).hasBias(false)),
                arguments("tanh", convolution(3, 3).activation(Activation.TANH)),
                arguments("sigmoid", convolution(3, 3).activation(Activation.SIGMOID)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void gradientsAreDeeplearning4js(String name, ConvolutionLayer.Builder convolution) {
        MultiLayerConfiguration configuration = configuration(convolution, pooling(PoolingType.MAX));
        MultiLayerNetwork plain = learned(configuration);
        Learned fast = learnedFast(configuration);
        for (Layer layer : plain.getLayers()) {
            layer.paramTable().keySet().forEach(parameter -> {
                INDArray expected = Parameter.of(layer, parameter, plain.getFlattenedGradients()).gradient();
                INDArray found = Parameter.of(layer, parameter, fast.gradients()).gradient();
                assertEquals(0, expected.distance2(found) / expected.norm2Number().doubleValue(), 1e-5, parameter);
            });
        }
        assertEquals(plain.score(), fast.loss() / COUNT, 1e-5);
    }

    private static Stream<Arguments> otherLayers() {
        return Stream.of(
                arguments("same mode", convolution(3, 3).convolutionMode(ConvolutionMode.Same), pooling(PoolingType.MAX)),
                arguments("a pooling wider than high", convolution(3, 3), pooling(PoolingType.MAX).kernelSize(2, 3)),
                arguments("poolings that overlap", convolution(3, 3), pooling(PoolingType.MAX).stride(1, 1)),
                arguments("pooling strides that differ", convolution(3, 3), pooling(PoolingType.MAX).stride(2, 1)),
                arguments("a pooling with padding", convolution(3, 3), pooling(PoolingType.MAX).padding(1, 1)),
                arguments("average pooling", convolution(3, 3), pooling(PoolingType.AVG)),
                arguments("another activation", convolution(3, 3).activation(Activation.ELU), pooling(PoolingType.MAX)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherLayers")
    void whatItCannotDoItRefuses(String name, ConvolutionLayer.Builder convolution, SubsamplingLayer.Builder pooling) {
        MultiLayerConfiguration configuration = configuration(convolution, pooling);
        assertThrows(IllegalArgumentException.class, () -> learnedFast(configuration));
    }

    @Test
    void onlyPositiveNumbersLetTheGradientThrough() {
        float[] values = {
            0f, -0f, -1f, -Float.MIN_VALUE, Float.NEGATIVE_INFINITY, 1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY
        };
        Activations both = new Activations(1, values.length, 1, 1);
        both.values().put(0, values);
        both.gradientArray().assign(3);
        Rectifier rectifier = new Rectifier(both);
        rectifier.forward();
        rectifier.backward();
        assertArrayEquals(
                new float[] {0, 0, 0, 0, 0, 1, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY}, flat(both.array()));
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 3, 3, 3, 3}, flat(both.gradientArray()));
    }

    /** The first of equals row by row, as elsewhere; a negative zero is the least, and a window without ink gets nothing. */
    @ParameterizedTest
    @CsvSource({
        "-0, 2, -0, 1, 1",
        "1, 2, 2, 0, 1",
        "1, 1, 2, 2, 2",
        "0, 1, 1, 2, 3",
        "3, 3, 3, 3, 0",
        "-1, -2, 4, -3, 2",
        "0, -0, -1, -5, -1",
    })
    void theGradientGoesToTheLargestUnderAWindow(float a, float b, float c, float d, int place) {
        Activations before = new Activations(1, 1, 2, 2);
        Activations after = new Activations(1, 1, 1, 1);
        before.values().put(0, new float[] {a, b, c, d});
        after.gradientArray().assign(3);
        MaxPooling layer = new MaxPooling(true, before, after);
        layer.forward();
        layer.backward();
        float[] expected = new float[4];
        if (place >= 0) {
            expected[place] = 3;
        }
        assertEquals(Math.max(0, Math.max(Math.max(a, b), Math.max(c, d))), after.array().getFloat(0));
        assertArrayEquals(expected, flat(before.gradientArray()));
    }

    @Test
    void whatIsLeftOutGetsNoGradientAndTheRestMakesUpForIt() {
        int numbers = 10_000;
        Activations before = new Activations(1, numbers, 1, 1);
        Activations after = new Activations(1, numbers, 1, 1);
        before.array().assign(1);
        after.gradientArray().assign(1);
        Dropout dropout = new Dropout(0.8, before, after);
        dropout.deal(1);
        dropout.forward();
        dropout.backward();
        assertEquals(1, after.array().meanNumber().doubleValue(), 0.02);
        assertArrayEquals(flat(after.array()), flat(before.gradientArray()));
        float[] first = flat(after.array());
        dropout.forward();
        assertTrue(after.array().distance2(Nd4j.createFromArray(first).reshape(1, numbers, 1, 1)) > 1, "others are left out then");
        dropout.deal(1);
        dropout.forward();
        assertArrayEquals(first, flat(after.array()));
    }

    @Test
    void theLossIsDeeplearning4jsWhereTheNetworkIsSureOfWhatIsWrong() {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(1)
                .weightInit(new NormalDistribution(0, 300))
                .list()
                .layer(output())
                .setInputType(PICTURE)
                .build();
        MultiLayerNetwork plain = learned(configuration);
        assertTrue(plain.score() > 10, "it is sure of what is wrong");
        assertEquals(plain.score(), learnedFast(configuration).loss() / COUNT, 1e-4);
    }

    private static MultiLayerConfiguration configuration(ConvolutionLayer.Builder convolution, SubsamplingLayer.Builder pooling) {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .activation(Activation.RELU)
                .weightInit(WeightInit.RELU)
                .list()
                .layer(convolution.nOut(16).biasInit(0.1).build())
                .layer(pooling.build())
                .layer(output())
                .setInputType(PICTURE)
                .build();
    }

    private static ConvolutionLayer.Builder convolution(int high, int wide) {
        return new ConvolutionLayer.Builder(high, wide);
    }

    private static SubsamplingLayer.Builder pooling(PoolingType type) {
        return new SubsamplingLayer.Builder(type).kernelSize(2, 2).stride(2, 2);
    }

    private static OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT).nOut(10).activation(Activation.SOFTMAX).build();
    }

    private static float[] flat(INDArray array) {
        return array.ravel().toFloatVector();
    }

    private static MultiLayerNetwork learned(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = made(configuration);
        INDArray labels = Nd4j.zeros(COUNT, 10);
        for (int i = 0; i < COUNT; i++) {
            labels.putScalar(i, i % 10, 1);
        }
        network.setInput(Nd4j.create(pictures(), new long[] {COUNT, 1, HEIGHT, WIDTH}, 'c'));
        network.setLabels(labels);
        network.computeGradientAndScore();
        return network;
    }

    private record Learned(INDArray gradients, double loss) {}

    private static Learned learnedFast(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = made(configuration);
        INDArray gradients = Nd4j.create(DataType.FLOAT, 1, network.numParams());
        try (FastNetwork fast = FastNetwork.toLearn(network, PICTURE, gradients, COUNT)) {
            fast.rasters().put(0, pictures());
            for (int i = 0; i < COUNT; i++) {
                fast.labels()[i] = i % 10;
            }
            return new Learned(gradients, fast.learn(1));
        }
    }

    private static MultiLayerNetwork made(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration.clone());
        network.init();
        return network;
    }

    /** One blank, one all ink, some noise: where they are even, the numbers under a pooling's window are equal. */
    private static float[] pictures() {
        Random random = new Random(1);
        float[] pixels = new float[COUNT * HEIGHT * WIDTH];
        for (int i = 0; i < pixels.length; i++) {
            int picture = i / (HEIGHT * WIDTH);
            pixels[i] = picture == 0 ? 0 : picture == 1 ? 1 : Math.max(0, random.nextFloat() - 0.5f);
        }
        return pixels;
    }
}

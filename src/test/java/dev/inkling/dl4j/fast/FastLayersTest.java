package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inkling.dl4j.NativeRuntime;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
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

/** The quick ways back through a layer must give what Deeplearning4j's own give. */
class FastLayersTest {

    private static final int COUNT = 8;
    private static final int HEIGHT = 12;
    private static final int WIDTH = 15;

    /** The kinds of first layers and poolings that there are beside those of our networks. */
    private static Stream<Arguments> layers() {
        return Stream.of(
                arguments("as in the tutorial's network", convolution(3, 3), pooling(PoolingType.MAX)),
                arguments("a kernel wider than high", convolution(3, 5), pooling(PoolingType.MAX)),
                arguments("strides that differ", convolution(3, 3).stride(1, 2), pooling(PoolingType.MAX)),
                arguments("paddings that differ", convolution(3, 3).padding(0, 1), pooling(PoolingType.MAX)),
                arguments("padding and stride", convolution(5, 5).stride(2, 2).padding(2, 2), pooling(PoolingType.MAX)),
                arguments("no bias", convolution(3, 3).hasBias(false), pooling(PoolingType.MAX)),
                arguments("same mode", convolution(3, 3).convolutionMode(ConvolutionMode.Same), pooling(PoolingType.MAX)),
                arguments("a pooling wider than high", convolution(3, 3), pooling(PoolingType.MAX).kernelSize(2, 3)),
                arguments("poolings that overlap", convolution(3, 3), pooling(PoolingType.MAX).stride(1, 1)),
                arguments("pooling strides that differ", convolution(3, 3), pooling(PoolingType.MAX).stride(2, 1)),
                arguments("a pooling with padding", convolution(3, 3), pooling(PoolingType.MAX).padding(1, 1)),
                arguments("average pooling", convolution(3, 3), pooling(PoolingType.AVG)),
                arguments("tanh", convolution(3, 3).activation(Activation.TANH), pooling(PoolingType.MAX)),
                arguments("sigmoid", convolution(3, 3).activation(Activation.SIGMOID), pooling(PoolingType.MAX)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void gradientsAreTheSameWithAndWithout(
            String name, ConvolutionLayer.Builder convolution, SubsamplingLayer.Builder pooling) {
        NativeRuntime.oneThreadHere();
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(1)
                .activation(Activation.RELU)
                .weightInit(WeightInit.RELU)
                .list()
                .layer(convolution.nOut(16).biasInit(0.1).build())
                .layer(pooling.build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutional(HEIGHT, WIDTH, 1))
                .build();
        Map<String, INDArray> plain = gradients(configuration, false);
        Map<String, INDArray> fast = gradients(configuration, true);
        assertEquals(plain.keySet(), fast.keySet());
        plain.forEach((parameters, gradient) -> assertEquals(
                0, gradient.distance2(fast.get(parameters)) / gradient.norm2Number().doubleValue(), 1e-5, parameters));
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
        NativeRuntime.oneThreadHere();
        NeuralNetConfiguration configuration = new NeuralNetConfiguration.Builder()
                .layer(pooling(PoolingType.MAX).build())
                .build();
        FastPooling layer = new FastPooling(new org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer(
                configuration, DataType.FLOAT));
        LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
        INDArray pooled = layer.activate(Nd4j.createFromArray(new float[][][][] {{{{a, b}, {c, d}}}}), true, workspaces);
        float[] expected = new float[4];
        if (place >= 0) {
            expected[place] = 3;
        }
        assertEquals(Math.max(0, Math.max(Math.max(a, b), Math.max(c, d))), pooled.getFloat(0));
        INDArray gradient = layer.backpropGradient(Nd4j.createFromArray(new float[][][][] {{{{3}}}}), workspaces).getSecond();
        assertArrayEquals(expected, gradient.ravel().toFloatVector());
    }

    @Test
    void theLossIsTheSameWithAndWithoutWhereTheNetworkIsSureOfWhatIsWrong() {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(1)
                .weightInit(new NormalDistribution(0, 300))
                .list()
                .layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutional(HEIGHT, WIDTH, 1))
                .build();
        MultiLayerNetwork plain = learned(configuration, false);
        assertTrue(plain.score() > 10, "it is sure of what is wrong");
        assertEquals(plain.score(), learned(configuration, true).score(), 1e-4);
    }

    private static ConvolutionLayer.Builder convolution(int high, int wide) {
        return new ConvolutionLayer.Builder(high, wide);
    }

    private static SubsamplingLayer.Builder pooling(PoolingType type) {
        return new SubsamplingLayer.Builder(type).kernelSize(2, 2).stride(2, 2);
    }

    private static Map<String, INDArray> gradients(MultiLayerConfiguration configuration, boolean fast) {
        return learned(configuration, fast).gradient().gradientForVariable();
    }

    private static MultiLayerNetwork learned(MultiLayerConfiguration configuration, boolean fast) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration.clone());
        network.init();
        if (fast) {
            FastLayers.use(network);
        }
        INDArray labels = Nd4j.zeros(COUNT, 10);
        for (int i = 0; i < COUNT; i++) {
            labels.putScalar(i, i % 10, 1);
        }
        network.setInput(pictures());
        network.setLabels(labels);
        network.computeGradientAndScore();
        return network;
    }

    /** One blank, one all ink, some noise: where they are even, the numbers under a pooling's window are equal. */
    private static INDArray pictures() {
        Random random = new Random(1);
        float[] pixels = new float[COUNT * HEIGHT * WIDTH];
        for (int i = 0; i < pixels.length; i++) {
            int picture = i / (HEIGHT * WIDTH);
            pixels[i] = picture == 0 ? 0 : picture == 1 ? 1 : Math.max(0, random.nextFloat() - 0.5f);
        }
        return Nd4j.create(pixels, new long[] {COUNT, 1, HEIGHT, WIDTH}, 'c');
    }
}

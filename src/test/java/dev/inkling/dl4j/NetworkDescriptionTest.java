package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.raster.Raster;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NetworkDescriptionTest {

    private static final LabelledDigits DIGITS = DrawnDigits.of(20, 1);

    private static final Window THREE = square(3, 1, 1, 1);
    private static final Window HALVING = square(2, 2, 0, 1);

    private static final DenseDescription TEN = new DenseDescription(16, 10, true, KnownActivation.SOFTMAX, 0);

    /** One of each kind that our networks have or will have. */
    private static final NetworkDescription ALL_KINDS = new NetworkDescription(List.of(
            new ConvolutionDescription(THREE, 1, 4, true, KnownActivation.TANH, 0),
            new PoolingDescription(HALVING),
            new ConvolutionDescription(square(5, 2, 2, 1), 4, 6, false, KnownActivation.IDENTITY, 0.5),
            new NormalizationDescription(6, 0.9, 1e-5),
            new ActivationDescription(KnownActivation.RELU),
            new ConvolutionDescription(square(3, 1, 0, 2), 6, 5, true, KnownActivation.RELU, 0),
            new DenseDescription(5 * 3 * 3, 16, true, KnownActivation.SIGMOID, 0.75),
            new OutputDescription(TEN, KnownLoss.MSE)));

    @BeforeAll
    static void prepare() {
        NativeRuntime.oneThreadHere();
    }

    @Test
    void whatDeeplearning4jWritesOfANetworkIsReadBackEqual() throws Flaw {
        String json = ALL_KINDS.configuration().toJson();
        assertEquals(ALL_KINDS, NetworkReader.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void asManyWeightsAreCountedAsDeeplearning4jHas() throws Flaw {
        assertEquals(network(ALL_KINDS).numParams(), ALL_KINDS.weights());
        for (Network kind : Network.values()) {
            MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(TrainingPlan.of(kind), 10, 10));
            network.init();
            byte[] json = network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8);
            assertEquals(network.numParams(), NetworkReader.read(json).weights());
        }
    }

    @Test
    void biasesAreFoundWhereDeeplearning4jPutsThem() {
        MultiLayerNetwork network = network(ALL_KINDS);
        for (int number : new int[] {0, 5, 6, 7}) {
            network.getLayer(number).getParam("b").assign(1000 + number);
        }
        network.getLayer(3).getParam("gamma").assign(3);
        network.getLayer(3).getParam("beta").assign(-7);
        network.getLayer(3).getParam("mean").assign(5);
        network.getLayer(3).getParam("var").assign(4);
        Weights weights = new Weights(network.params().toFloatVector());
        List<Double> reached = new ArrayList<>();
        for (LayerDescription layer : ALL_KINDS.layers()) {
            reached.add(layer.reach(0, weights));
        }
        assertEquals(3 / 2.0 * 5 + 7, reached.set(3, 0.0), 1e-4);
        assertEquals(List.of(1000.0, 0.0, 0.0, 0.0, 0.0, 1005.0, 1006.0, 1007.0), reached);
    }

    @Test
    void noNumberBecomesLargerThanForetold() {
        MultiLayerNetwork network = network(ALL_KINDS);
        float[] pixels = new float[20 * Raster.PIXELS];
        for (int digit = 0; digit < 20; digit++) {
            DIGITS.copyTo(digit, pixels, digit * Raster.PIXELS);
        }
        INDArray digits = Nd4j.create(pixels, new long[] {20, 1, Raster.SIDE, Raster.SIDE}, 'c');
        Weights weights = new Weights(network.params().toFloatVector());
        double reach = 1;
        for (int number = 0; number < ALL_KINDS.layers().size() - 1; number++) {
            LayerDescription layer = ALL_KINDS.layers().get(number);
            reach = layer.activation().reach(layer.reach(reach, weights));
            INDArray activations = network.feedForwardToLayer(number, digits).get(number + 1);
            assertTrue(activations.amaxNumber().doubleValue() <= reach, "layer " + number);
        }
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        assertRefused("layer 1", new PoolingDescription(square(29, 1, 0, 1)));
        assertRefused("layer 1", new PoolingDescription(square(2, 2, 2, 1)));
        assertRefused("layer 1", new ConvolutionDescription(THREE, 2, 4, true, KnownActivation.RELU, 0));
        assertRefused("layer 1", new ConvolutionDescription(square(3, 1, 0, 14), 1, 4, true, KnownActivation.RELU, 0));
        assertRefused("layer 1", new NormalizationDescription(2, 0.9, 1e-5));
        assertRefused("layer 1", new DenseDescription(783, 16, true, KnownActivation.RELU, 0));
        assertRefused("one output", new OutputDescription(TEN, KnownLoss.MCXENT));
    }

    @Test
    void whatNeedsTooMuchMemoryOrTimeIsRefused() {
        assertRefused("layer 1", new ConvolutionDescription(square(1, 1, 0, 1), 1, 4096, true, KnownActivation.RELU, 0));
        assertRefused("layer 1", new ConvolutionDescription(square(63, 1, 62, 1), 1, 1, true, KnownActivation.RELU, 0));
        LayerDescription wide = new ConvolutionDescription(square(3, 1, 1, 1), 64, 64, true, KnownActivation.RELU, 0);
        List<LayerDescription> layers = new ArrayList<>(Collections.nCopies(12, wide));
        layers.set(0, new ConvolutionDescription(square(3, 1, 1, 1), 1, 64, true, KnownActivation.RELU, 0));
        assertRefused("layer 8", layers.toArray(LayerDescription[]::new));
        LayerDescription small = new ActivationDescription(KnownActivation.RELU);
        assertRefused("has 66 layers", Collections.nCopies(65, small).toArray(LayerDescription[]::new));
    }

    @Test
    void anythingButTenOrElevenProbabilitiesIsRefused() {
        for (DenseDescription output : new DenseDescription[] {
            new DenseDescription(784, 9, true, KnownActivation.SOFTMAX, 0),
            new DenseDescription(784, 12, true, KnownActivation.SOFTMAX, 0),
            new DenseDescription(784, 10, true, KnownActivation.SIGMOID, 0)
        }) {
            NetworkDescription network = new NetworkDescription(List.of(new OutputDescription(output, KnownLoss.MCXENT)));
            assertTrue(assertThrows(Flaw.class, network::prove).getMessage().contains("answer"));
        }
        assertThrows(Flaw.class, new NetworkDescription(List.of())::prove);
    }

    private static void assertRefused(String reason, LayerDescription... layers) {
        List<LayerDescription> all = new ArrayList<>(List.of(layers));
        all.add(new OutputDescription(TEN, KnownLoss.MCXENT));
        String message = assertThrows(Flaw.class, new NetworkDescription(all)::prove).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static MultiLayerNetwork network(NetworkDescription description) {
        MultiLayerNetwork network = new MultiLayerNetwork(description.configuration());
        network.init();
        return network;
    }

    private static Window square(int kernel, int stride, int padding, int dilation) {
        Axis axis = new Axis(kernel, stride, padding, dilation);
        return new Window(axis, axis);
    }
}

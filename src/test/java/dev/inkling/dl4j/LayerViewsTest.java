package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.LayerKind;
import dev.inkling.recognition.LayerView;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerViewsTest {

    private static final Raster CROSS = cross();

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    void theTutorialsNetworkHasTheShapesAndCountsOfTheTutorial(int classes) {
        MultiLayerNetwork network = network(Network.SEED, classes);
        List<LayerView> layers = LayerViews.of(network, CROSS);
        assertEquals(
                List.of(
                        LayerKind.CONVOLUTION, LayerKind.POOLING, LayerKind.CONVOLUTION, LayerKind.POOLING,
                        LayerKind.CONVOLUTION, LayerKind.DENSE, LayerKind.OUTPUT),
                layers.stream().map(LayerView::kind).toList());
        assertEquals(
                List.of("32x26x26", "32x13x13", "64x11x11", "64x5x5", "64x3x3", "64x1x1", classes + "x1x1"),
                layers.stream().map(layer -> layer.maps() + "x" + layer.height() + "x" + layer.width()).toList());
        assertEquals(
                List.of(320L, 0L, 18_496L, 0L, 36_928L, 36_928L, 65L * classes),
                layers.stream().map(LayerView::parameters).toList());
        assertEquals("relu", layers.get(0).function());
        assertEquals("softmax", layers.get(6).function());
    }

    /** The convolution as it is defined, in three loops. */
    @Test
    void theFirstMapsAreTheConvolutionOfTheRaster() {
        MultiLayerNetwork network = network(Network.SEED, 10);
        LayerView first = LayerViews.of(network, CROSS).get(0);
        for (int map : new int[] {0, 7, 31}) {
            float[] values = first.map(map);
            for (int place : new int[] {0, 13 * 26 + 12, 26 * 26 - 1}) {
                double sum = network.getLayer(0).getParam("b").getDouble(map);
                for (int tap = 0; tap < 9; tap++) {
                    sum += network.getLayer(0).getParam("W").getDouble(map, 0, tap / 3, tap % 3)
                            * CROSS.at(place / 26 + tap / 3, place % 26 + tap % 3);
                }
                assertEquals(Math.max(0, sum), values[place], 1e-5, "map " + map + ", place " + place);
            }
        }
    }

    @Test
    void theLastLayerPutsOutTheProbabilities() {
        MultiLayerNetwork network = network(Network.DEEP, 10);
        Forward forward = new Forward(network);
        List<LayerView> layers = LayerViews.of(network, CROSS);
        assertArrayEquals(forward.probabilities(CROSS), layers.get(layers.size() - 1).values(), 1e-6f);
        assertTrue(layers.stream().anyMatch(layer -> layer.kind() == LayerKind.NORMALIZATION));
        assertEquals(network.numParams(), layers.stream().mapToLong(LayerView::parameters).sum());
    }

    private static MultiLayerNetwork network(Network kind, int classes) {
        NativeRuntime.oneThreadHere();
        MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(TrainingPlan.of(kind), classes, 100));
        network.init();
        return network;
    }

    private static Raster cross() {
        float[] pixels = new float[Raster.PIXELS];
        Arrays.fill(pixels, 14 * Raster.SIDE, 15 * Raster.SIDE, 1);
        IntStream.range(0, Raster.SIDE).forEach(row -> pixels[row * Raster.SIDE + 12] = 0.5f);
        return Raster.of(pixels);
    }
}

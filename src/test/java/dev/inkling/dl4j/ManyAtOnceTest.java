package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.LayerKind;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Network;
import dev.inkling.training.NetworkShape;
import dev.inkling.training.TrainingPlan;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {

    /** More than one block, and not a whole number of them. */
    private static final int COUNT = 3 * Forwards.BLOCK + 7;

    private final List<Raster> rasters = IntStream.range(0, COUNT).mapToObj(ManyAtOnceTest::raster).toList();
    private MultiLayerNetwork network;
    private Dl4jModel model;

    @BeforeEach
    void make() {
        NativeRuntime.oneThreadHere();
        network = new MultiLayerNetwork(Architectures.of(TrainingPlan.of(Network.SEED), 10, 1));
        network.init();
        model = Dl4jModel.inTraining(network);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static Raster raster(int seed) {
        float[] pixels = new float[Raster.PIXELS];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextDouble();
        }
        return Raster.of(pixels);
    }

    private void assertAsOneByOne() {
        List<Prediction> together = model.recognize(rasters);
        assertEquals(COUNT, together.size());
        for (int i = 0; i < COUNT; i += 13) {
            Prediction alone = model.recognize(rasters.get(i));
            for (int digit = 0; digit < Prediction.DIGITS; digit++) {
                assertEquals(alone.probability(digit), together.get(i).probability(digit), 1e-6, "raster " + i);
            }
        }
    }

    @Test
    void areReadAsOneByOne() {
        assertAsOneByOne();
    }

    /** A network in training is read from again and again. */
    @Test
    void followTheWeights() {
        model.recognize(rasters);
        float[] other = network.params().toFloatVector();
        for (int i = 0; i < other.length; i++) {
            other[i] = -other[i];
        }
        FloatBuffers.of(network.params()).put(0, other);
        assertAsOneByOne();
    }

    @Test
    void noneAndOne() {
        assertEquals(List.of(), model.recognize(List.of()));
        assertEquals(1, model.recognize(rasters.subList(0, 1)).size());
    }

    /** The tutorial's network: 320, 18,496, 36,928, 36,928 and 650 parameters. */
    @Test
    void shape() {
        NetworkShape shape = model.shape();
        assertEquals(
                List.of(
                        new NetworkShape.Layer(LayerKind.CONVOLUTION, 3, 1, 32, 26, 26, 320),
                        new NetworkShape.Layer(LayerKind.POOLING, 2, 2, 32, 13, 13, 0),
                        new NetworkShape.Layer(LayerKind.CONVOLUTION, 3, 1, 64, 11, 11, 18_496),
                        new NetworkShape.Layer(LayerKind.POOLING, 2, 2, 64, 5, 5, 0),
                        new NetworkShape.Layer(LayerKind.CONVOLUTION, 3, 1, 64, 3, 3, 36_928),
                        new NetworkShape.Layer(LayerKind.DENSE, 0, 0, 64, 1, 1, 36_928),
                        new NetworkShape.Layer(LayerKind.OUTPUT, 0, 0, 10, 1, 1, 650)),
                shape.layers());
        assertEquals(93_322, shape.parameters());
    }
}

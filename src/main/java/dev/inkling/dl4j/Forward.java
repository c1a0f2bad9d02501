package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.LayerView;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs a network forwards over rasters of any number, in blocks that keep their native memory. One thread at a time. */
public final class Forward {

    /** Rasters that go through at once. */
    static final int BLOCK = 100;

    private final MultiLayerNetwork network;
    private final INDArray one = Nd4j.create(DataType.FLOAT, 1, 1, Raster.SIDE, Raster.SIDE);
    private final FloatBuffers oneValues = FloatBuffers.of(one);
    private final float[] raster = new float[Raster.PIXELS];
    private final int classes;

    public Forward(MultiLayerNetwork network) {
        this.network = network;
        classes = (int) ((FeedForwardLayer) network.getOutputLayer().conf().getLayer()).getNOut();
    }

    /** @return how many probabilities a raster has */
    public int classes() {
        return classes;
    }

    /** @return the probabilities of one raster */
    float[] probabilities(Raster of) {
        NativeRuntime.oneThreadHere();
        of.copyTo(raster, 0);
        oneValues.put(0, raster);
        return network.output(one).toFloatVector();
    }

    /** @return each layer with what it puts out for one raster */
    List<LayerView> layers(Raster of) {
        NativeRuntime.oneThreadHere();
        of.copyTo(raster, 0);
        oneValues.put(0, raster);
        List<INDArray> outputs = network.feedForward(one, false);
        return IntStream.range(0, network.getnLayers())
                .mapToObj(number -> LayerViews.of(network.getLayer(number), outputs.get(number + 1)))
                .toList();
    }

    /**
     * @param source writes raster number i, 784 pixels, into the array it is given
     * @return the probabilities of each raster, one after the other
     */
    public float[] probabilities(int count, BiConsumer<Integer, float[]> source) {
        NativeRuntime.oneThreadHere();
        float[] probabilities = new float[count * classes];
        for (int from = 0; from < count; from += BLOCK) {
            read(from, Math.min(BLOCK, count - from), source, probabilities);
        }
        return probabilities;
    }

    /** Writes the probabilities of so many rasters to their place among those of all. */
    void read(int from, int size, BiConsumer<Integer, float[]> source, float[] probabilities) {
        try (INDArray block = Nd4j.create(DataType.FLOAT, size, 1, Raster.SIDE, Raster.SIDE)) {
            FloatBuffers values = FloatBuffers.of(block);
            for (int i = 0; i < size; i++) {
                source.accept(from + i, raster);
                values.put(i * Raster.PIXELS, raster);
            }
            FloatBuffers.of(network.output(block)).get(0, probabilities, from * classes, size * classes);
        }
    }
}

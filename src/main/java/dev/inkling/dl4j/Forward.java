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

    /** Rasters that go through at once: as quick as 100, which took 150 MB more for 10,000. */
    static final int BLOCK = 32;

    /** A row for each raster. */
    record Hidden(float[][] features, float[][] probabilities) {}

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
        float[] probabilities = new float[count * classes];
        forEachBlock(count, source, (from, block) -> read(from, block, probabilities));
        return probabilities;
    }

    /** Writes the probabilities of so many rasters, a block at most, to their place among those of all. */
    void read(int from, int size, BiConsumer<Integer, float[]> source, float[] probabilities) {
        onBlock(from, size, source, (first, block) -> read(first, block, probabilities));
    }

    private void read(int from, INDArray block, float[] probabilities) {
        INDArray output = network.output(block);
        FloatBuffers.of(output).get(0, probabilities, from * classes, (int) output.length());
    }

    /**
     * @param source writes raster number i, 784 pixels, into the array it is given
     * @return what the last two layers say of each raster
     */
    Hidden hidden(int count, BiConsumer<Integer, float[]> source) {
        float[][] features = new float[count][];
        float[][] probabilities = new float[count][];
        forEachBlock(count, source, (from, block) -> {
            List<INDArray> layers = network.feedForward(block, false);
            copyRows(layers.get(layers.size() - 2), features, from);
            copyRows(layers.get(layers.size() - 1), probabilities, from);
        });
        return new Hidden(features, probabilities);
    }

    private static void copyRows(INDArray block, float[][] rows, int from) {
        float[][] copied = block.reshape(block.size(0), -1).toFloatMatrix();
        System.arraycopy(copied, 0, rows, from, copied.length);
    }

    private void forEachBlock(int count, BiConsumer<Integer, float[]> source, BiConsumer<Integer, INDArray> use) {
        NativeRuntime.oneThreadHere();
        for (int from = 0; from < count; from += BLOCK) {
            onBlock(from, Math.min(BLOCK, count - from), source, use);
        }
    }

    private void onBlock(int from, int size, BiConsumer<Integer, float[]> source, BiConsumer<Integer, INDArray> use) {
        try (INDArray block = Nd4j.create(DataType.FLOAT, size, 1, Raster.SIDE, Raster.SIDE)) {
            FloatBuffers values = FloatBuffers.of(block);
            for (int i = 0; i < size; i++) {
                source.accept(from + i, raster);
                values.put(i * Raster.PIXELS, raster);
            }
            use.accept(from, block);
        }
    }
}

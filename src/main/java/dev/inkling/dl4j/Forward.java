package dev.inkling.dl4j;

import dev.inkling.dl4j.fast.FastReader;
import dev.inkling.raster.Raster;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Runs a network forwards over rasters of any number. One thread at a time. */
public final class Forward implements AutoCloseable {

    /** A row for each raster. */
    record Hidden(float[][] features, float[][] probabilities) {}

    private final MultiLayerNetwork network;
    private final RasterReader reader;
    private final int classes;

    /** @param network whose weights may change between two readings */
    public Forward(MultiLayerNetwork network) {
        this.network = network;
        reader = FastReader.fits(network) ? new FastReader(network) : new PlainReader(network);
        classes = (int) ((FeedForwardLayer) network.getOutputLayer().conf().getLayer()).getNOut();
    }

    /** @return how many probabilities a raster has */
    public int classes() {
        return classes;
    }

    /** @return the probabilities of one raster */
    float[] probabilities(Raster of) {
        return probabilities(1, (i, target) -> of.copyTo(target, 0));
    }

    /**
     * @param source writes raster number i, 784 pixels, into the array it is given
     * @return the probabilities of each raster, one after the other
     */
    public float[] probabilities(int count, BiConsumer<Integer, float[]> source) {
        float[] probabilities = new float[count * classes];
        read(0, count, source, probabilities);
        return probabilities;
    }

    /** Writes the probabilities of so many rasters to their place among those of all. */
    void read(int from, int count, BiConsumer<Integer, float[]> source, float[] probabilities) {
        NativeRuntime.oneThreadHere();
        reader.read(
                from, count, source,
                (first, features, found) -> System.arraycopy(found, 0, probabilities, first * classes, found.length));
    }

    /**
     * @param source writes raster number i, 784 pixels, into the array it is given
     * @return what the last two layers say of each raster
     */
    Hidden hidden(int count, BiConsumer<Integer, float[]> source) {
        NativeRuntime.oneThreadHere();
        float[][] features = new float[count][];
        float[][] probabilities = new float[count][];
        reader.read(0, count, source, (first, hidden, found) -> {
            int rasters = found.length / classes;
            copyRows(hidden.get(), rasters, features, first);
            copyRows(found, rasters, probabilities, first);
        });
        return new Hidden(features, probabilities);
    }

    /** @return another with the same weights, to run beside this one */
    Forward sibling() {
        if (reader instanceof FastReader) {
            return new Forward(network);
        }
        // Deeplearning4j keeps state in a network while it runs.
        MultiLayerNetwork sibling = new MultiLayerNetwork(network.getLayerWiseConfigurations().clone());
        sibling.init(network.params(), false);
        return new Forward(sibling);
    }

    private static void copyRows(float[] flat, int count, float[][] rows, int from) {
        int length = flat.length / count;
        for (int i = 0; i < count; i++) {
            rows[from + i] = Arrays.copyOfRange(flat, i * length, (i + 1) * length);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}

package dev.inkling.dl4j;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Runs a network forwards over rasters. Used by one thread at a time. */
public interface RasterReader extends AutoCloseable {

    /** Takes what the network says of some rasters that went through together. */
    interface Answers {

        /**
         * @param from number of the first of these rasters
         * @param features what the layer before the last puts out for each of them, one after the other; to be asked for before
         *     this returns
         * @param probabilities for each of them, one after the other
         */
        void take(int from, Supplier<float[]> features, float[] probabilities);
    }

    /**
     * @param from number of the first raster
     * @param source writes raster number i, 784 pixels, into the array it is given
     */
    void read(int from, int count, BiConsumer<Integer, float[]> source, Answers answers);

    /** Frees native memory. */
    @Override
    void close();
}

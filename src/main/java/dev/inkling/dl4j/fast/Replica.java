package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.BatchSource;
import dev.inkling.dl4j.FloatBuffers;
import dev.inkling.dl4j.NativeRuntime;
import dev.inkling.raster.Raster;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One copy of the network in training, with room for one shard. Used by one thread at a time.
 */
final class Replica {

    private final MultiLayerNetwork network;
    private final INDArray rasters = Nd4j.create(DataType.FLOAT, Shard.LARGEST, 1, Raster.SIDE, Raster.SIDE);
    private final INDArray labels;
    private final FloatBuffers rasterValues = FloatBuffers.of(rasters);
    private final FloatBuffers labelValues;
    private final float[] raster = new float[Raster.PIXELS];
    private final float[] oneHot;
    private final FloatBuffers parameterValues;
    private final float[] shardGradient;
    private final float[] gradient;
    private double loss;

    /** @param classes how many the network tells apart */
    Replica(MultiLayerConfiguration configuration, int classes) {
        labels = Nd4j.create(DataType.FLOAT, Shard.LARGEST, classes);
        labelValues = FloatBuffers.of(labels);
        oneHot = new float[classes];
        network = new MultiLayerNetwork(configuration);
        network.init();
        FastLayers.use(network);
        parameterValues = FloatBuffers.of(network.params());
        shardGradient = new float[(int) network.numParams()];
        gradient = new float[shardGradient.length];
    }

    /** Frees its native memory. */
    void close() {
        NativeRuntime.free(network);
        rasters.close();
        labels.close();
    }

    MultiLayerNetwork network() {
        return network;
    }

    float[] parameters() {
        float[] parameters = new float[gradient.length];
        parameterValues.get(0, parameters);
        return parameters;
    }

    /** @return the sum of the gradients of every shard since {@link #beginBatch}, flat; reused */
    float[] gradient() {
        return gradient;
    }

    /** @return the sum of the losses of every digit since {@link #beginBatch} */
    double loss() {
        return loss;
    }

    void beginBatch(float[] parameters) {
        NativeRuntime.oneThreadHere();
        parameterValues.put(0, parameters);
        Arrays.fill(gradient, 0);
        loss = 0;
    }

    /** @param step number of the batch, which the digits are changed and dropped by */
    void learn(Shard shard, BatchSource source, long step) {
        for (int i = 0; i < shard.count(); i++) {
            int label = source.copy(step, shard.from() + i, raster);
            rasterValues.put(i * Raster.PIXELS, raster);
            Arrays.fill(oneHot, 0);
            oneHot[label] = 1;
            labelValues.put(i * oneHot.length, oneHot);
        }
        Nd4j.getRandom().setSeed(source.seedFor(step, shard.from()));
        network.setInput(first(rasters, shard.count()));
        network.setLabels(first(labels, shard.count()));
        network.computeGradientAndScore();
        FloatBuffers.of(network.getFlattenedGradients()).get(0, shardGradient);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += shardGradient[i];
        }
        loss += network.score() * shard.count();
    }

    private static INDArray first(INDArray all, int count) {
        return count == Shard.LARGEST ? all : all.get(NDArrayIndex.interval(0, count));
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.BatchSource;
import dev.inkling.dl4j.FloatBuffers;
import dev.inkling.dl4j.NativeRuntime;
import dev.inkling.raster.Raster;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One copy of the network in training. Used by one thread at a time.
 */
final class Replica {

    /** Holds the weights. */
    private final MultiLayerNetwork network;
    private final FloatBuffers parameterValues;
    private final INDArray shardGradients;
    private final FloatBuffers shardGradientValues;
    /** By the digits of a shard, of which there are two numbers at the most. */
    private final Map<Integer, FastNetwork> bySize = new HashMap<>();
    private final float[] raster = new float[Raster.PIXELS];
    private final float[] shardGradient;
    private final float[] gradient;
    private double loss;

    Replica(MultiLayerConfiguration configuration) {
        network = new MultiLayerNetwork(configuration);
        network.init();
        parameterValues = FloatBuffers.of(network.params());
        shardGradients = Nd4j.create(DataType.FLOAT, 1, network.numParams());
        shardGradientValues = FloatBuffers.of(shardGradients);
        shardGradient = new float[parameterValues.length()];
        gradient = new float[shardGradient.length];
    }

    /** Frees its native memory. */
    void close() {
        bySize.values().forEach(FastNetwork::close);
        shardGradients.close();
        NativeRuntime.free(network);
    }

    float[] parameters() {
        return parameterValues.toArray();
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
        FastNetwork layers =
                bySize.computeIfAbsent(shard.count(), digits -> FastNetwork.toLearn(network, FastNetwork.RASTER, shardGradients, digits));
        for (int i = 0; i < shard.count(); i++) {
            layers.labels()[i] = source.copy(step, shard.from() + i, raster);
            layers.rasters().put(i * Raster.PIXELS, raster);
        }
        loss += layers.learn(source.seedFor(step, shard.from()));
        shardGradientValues.get(0, shardGradient);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += shardGradient[i];
        }
    }
}

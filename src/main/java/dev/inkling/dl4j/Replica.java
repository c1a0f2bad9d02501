package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One copy of the network in training, with room for one shard. Used by one thread at a time.
 *
 * <p>Never calls {@code MultiLayerNetwork.clear()}: in Deeplearning4j 1.0.0-M2.1 that throws away the updater too, and
 * with it Adam's moments.
 */
final class Replica {

    private final MultiLayerNetwork network;
    private final INDArray rasters = Nd4j.create(DataType.FLOAT, Shard.LARGEST, 1, Raster.SIDE, Raster.SIDE);
    private final INDArray labels = Nd4j.create(DataType.FLOAT, Shard.LARGEST, Prediction.DIGITS);
    private final FloatBuffer rasterValues = FloatBuffers.of(rasters);
    private final FloatBuffer labelValues = FloatBuffers.of(labels);
    private final float[] raster = new float[Raster.PIXELS];
    private final float[] oneHot = new float[Prediction.DIGITS];
    private final INDArray gradient;
    private double loss;

    Replica(MultiLayerConfiguration configuration) {
        network = new MultiLayerNetwork(configuration);
        network.init();
        network.getUpdater();
        gradient = Nd4j.create(DataType.FLOAT, network.numParams());
    }

    MultiLayerNetwork network() {
        return network;
    }

    /** @return the sum of the gradients of every shard since {@link #beginBatch}, flat */
    INDArray gradient() {
        return gradient;
    }

    /** @return the sum of the losses of every digit since {@link #beginBatch} */
    double loss() {
        return loss;
    }

    void beginBatch(INDArray parameters) {
        NativeRuntime.oneThreadHere();
        if (parameters != network.params()) {
            network.params().assign(parameters);
        }
        gradient.assign(0);
        loss = 0;
    }

    /** @param step number of the batch, which the digits are changed and dropped by */
    void learn(Shard shard, BatchSource source, long step) {
        for (int i = 0; i < shard.count(); i++) {
            int label = source.copy(step, shard.from() + i, raster);
            rasterValues.put(i * Raster.PIXELS, raster);
            Arrays.fill(oneHot, 0);
            oneHot[label] = 1;
            labelValues.put(i * Prediction.DIGITS, oneHot);
        }
        Nd4j.getRandom().setSeed(source.seedFor(step, shard.from()));
        network.setInput(first(rasters, shard.count()));
        network.setLabels(first(labels, shard.count()));
        network.computeGradientAndScore();
        gradient.addi(network.getFlattenedGradients().reshape(gradient.length()));
        loss += network.score() * shard.count();
    }

    private static INDArray first(INDArray all, int count) {
        return count == Shard.LARGEST ? all : all.get(NDArrayIndex.interval(0, count));
    }
}

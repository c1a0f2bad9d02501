package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import java.util.List;
import java.util.function.BiConsumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads as Deeplearning4j does, with every layer it knows, in blocks that keep their native memory. */
final class PlainReader implements RasterReader {

    /** Rasters that go through at once: as quick as 100, which took 150 MB more for 10,000. */
    private static final int BLOCK = 32;

    private final MultiLayerNetwork network;
    private final float[] raster = new float[Raster.PIXELS];

    PlainReader(MultiLayerNetwork network) {
        this.network = network;
    }

    @Override
    public void read(int from, int count, BiConsumer<Integer, float[]> source, Answers answers) {
        for (int first = from; first < from + count; first += BLOCK) {
            int size = Math.min(BLOCK, from + count - first);
            try (INDArray block = Nd4j.create(DataType.FLOAT, size, 1, Raster.SIDE, Raster.SIDE)) {
                FloatBuffers values = FloatBuffers.of(block);
                for (int i = 0; i < size; i++) {
                    source.accept(first + i, raster);
                    values.put(i * Raster.PIXELS, raster);
                }
                List<INDArray> layers = network.feedForward(block, false);
                INDArray features = layers.get(layers.size() - 2);
                INDArray probabilities = layers.get(layers.size() - 1);
                answers.take(
                        first,
                        () -> FloatBuffers.rowByRow(features).toArray(),
                        FloatBuffers.rowByRow(probabilities).toArray());
            }
        }
    }

    @Override
    public void close() {}
}

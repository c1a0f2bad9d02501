package dev.inkling.dl4j.fast;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a layer puts out for a shard, and the gradient of the loss there. Row by row in native memory.
 *
 * @param values [digits, maps, height, width] or [digits, units, 1, 1]
 * @param gradient of the same shape, summed over nothing
 */
record Activations(INDArray values, INDArray gradient) implements AutoCloseable {

    static Activations of(long digits, long maps, long height, long width) {
        return new Activations(
                Nd4j.create(DataType.FLOAT, digits, maps, height, width), Nd4j.create(DataType.FLOAT, digits, maps, height, width));
    }

    int digits() {
        return (int) values.size(0);
    }

    int maps() {
        return (int) values.size(1);
    }

    int height() {
        return (int) values.size(2);
    }

    int width() {
        return (int) values.size(3);
    }

    /** @return numbers of one map of one digit */
    int plane() {
        return height() * width();
    }

    /** @return numbers of one digit */
    int units() {
        return maps() * plane();
    }

    @Override
    public void close() {
        values.close();
        gradient.close();
    }
}

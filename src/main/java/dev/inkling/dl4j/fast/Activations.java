package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a layer puts out for digits that go through together, [digits, maps, height, width] or [digits, units, 1, 1], and the
 * gradient of the loss there. Row by row in native memory, which is taken once, for the gradient when it is first asked for.
 */
final class Activations implements AutoCloseable {

    private final INDArray array;
    private final FloatBuffers values;
    private @Nullable INDArray gradientArray;
    private @Nullable FloatBuffers gradient;

    Activations(long digits, long maps, long height, long width) {
        array = Nd4j.create(DataType.FLOAT, digits, maps, height, width);
        values = FloatBuffers.of(array);
    }

    INDArray array() {
        return array;
    }

    FloatBuffers values() {
        return values;
    }

    INDArray gradientArray() {
        INDArray made = gradientArray;
        if (made == null) {
            made = Nd4j.create(DataType.FLOAT, array.shape());
            gradientArray = made;
        }
        return made;
    }

    FloatBuffers gradient() {
        FloatBuffers made = gradient;
        if (made == null) {
            made = FloatBuffers.of(gradientArray());
            gradient = made;
        }
        return made;
    }

    int digits() {
        return (int) array.size(0);
    }

    int maps() {
        return (int) array.size(1);
    }

    int height() {
        return (int) array.size(2);
    }

    int width() {
        return (int) array.size(3);
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
        array.close();
        if (gradientArray != null) {
            gradientArray.close();
        }
    }
}

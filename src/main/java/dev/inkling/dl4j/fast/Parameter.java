package dev.inkling.dl4j.fast;

import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a layer has learned, and the sum of its gradients over a shard; both are views of the network's flat arrays.
 *
 * @param gradientOrNull null where the network is only read from
 */
record Parameter(INDArray values, @Nullable INDArray gradientOrNull) {

    /** @param gradients of the whole network, flat, in the order of its parameters; null where it is only read from */
    static Parameter of(Layer layer, String name, @Nullable INDArray gradients) {
        INDArray values = layer.getParam(name);
        INDArray gradient = gradients == null
                ? null
                : Nd4j.create(gradients.data(), values.shape(), values.stride(), values.offset(), values.ordering());
        return new Parameter(values, gradient);
    }

    INDArray gradient() {
        return Objects.requireNonNull(gradientOrNull, "This network is only read from");
    }
}

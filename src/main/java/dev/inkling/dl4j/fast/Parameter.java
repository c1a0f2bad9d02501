package dev.inkling.dl4j.fast;

import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a layer learns, and the sum of its gradients over the shard; both are views of a network's flat arrays.
 */
record Parameter(INDArray values, INDArray gradient) {

    /** @param gradients of the whole network, flat, in the order of its parameters */
    static Parameter of(Layer layer, String name, INDArray gradients) {
        INDArray values = layer.getParam(name);
        INDArray gradient = Nd4j.create(gradients.data(), values.shape(), values.stride(), values.offset(), values.ordering());
        return new Parameter(values, gradient);
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rectifier that is a layer of its own, with one pass over its numbers each way, in plain Java. Deeplearning4j copies them once
 * forwards and twice on the way back besides.
 */
final class RectifierLayer extends ActivationLayer {

    private final transient FastRelu relu = new FastRelu();

    RectifierLayer(ActivationLayer plain) {
        super(plain.conf(), plain.getDataType());
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray rectified = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, input.shape(), 'c');
        FloatBuffers values = FloatBuffers.of(input);
        relu.letThrough(values, values, FloatBuffers.of(rectified));
        return rectified;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray gradient = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        relu.letThrough(FloatBuffers.of(input), FloatBuffers.rowByRow(epsilon), FloatBuffers.of(gradient));
        return new Pair<>(new DefaultGradient(), gradient);
    }
}

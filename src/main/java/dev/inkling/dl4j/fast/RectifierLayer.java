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

    private static final int BLOCK = 4096;

    private final int[] values = new int[BLOCK];
    private final int[] gradients = new int[BLOCK];

    RectifierLayer(ActivationLayer plain) {
        super(plain.conf(), plain.getDataType());
        setIndex(plain.getIndex());
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray rectified = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, input.shape(), 'c');
        FloatBuffers from = FloatBuffers.of(input);
        FloatBuffers to = FloatBuffers.of(rectified);
        for (int begin = 0; begin < from.length(); begin += BLOCK) {
            int count = Math.min(BLOCK, from.length() - begin);
            from.getBits(begin, values, count);
            for (int i = 0; i < count; i++) {
                values[i] &= FastRelu.whenPositive(values[i]);
            }
            to.putBits(begin, values, count);
        }
        return rectified;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray gradient = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        FloatBuffers inputs = FloatBuffers.of(input);
        FloatBuffers from = FloatBuffers.of(FloatBuffers.isRowMajor(epsilon) ? epsilon : epsilon.dup('c'));
        FloatBuffers to = FloatBuffers.of(gradient);
        for (int begin = 0; begin < from.length(); begin += BLOCK) {
            int count = Math.min(BLOCK, from.length() - begin);
            inputs.getBits(begin, values, count);
            from.getBits(begin, gradients, count);
            for (int i = 0; i < count; i++) {
                gradients[i] &= FastRelu.whenPositive(values[i]);
            }
            to.putBits(begin, gradients, count);
        }
        return new Pair<>(new DefaultGradient(), gradient);
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.Objects;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * A softmax output with the cross-entropy, which computes its few numbers once and in plain Java. Deeplearning4j computes
 * them for the way back and again for the loss, in some forty native operations that each cost more than their work.
 */
final class SoftmaxOutput extends OutputLayer {

    private double loss;

    /** @param plain one that {@link #fits} */
    SoftmaxOutput(OutputLayer plain) {
        super(plain.conf(), plain.getDataType());
    }

    /** @return whether this output is of the one kind that is done here */
    static boolean fits(org.deeplearning4j.nn.conf.layers.OutputLayer output) {
        return output.getActivationFn() instanceof ActivationSoftmax
                && output.getLossFn() instanceof LossMCXENT loss
                && loss.getWeights() == null
                && output.getIDropout() == null
                && output.hasBias();
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray delta = preOutput2d(true, workspaces);
        float[] biasGradient = turnIntoDelta(FloatBuffers.of(delta), FloatBuffers.of(labels));
        INDArray weightGradientView = gradientViews.get(DefaultParamInitializer.WEIGHT_KEY);
        INDArray biasGradientView = Objects.requireNonNull(gradientViews.get(DefaultParamInitializer.BIAS_KEY), "It has a bias");
        Nd4j.gemm(input, delta, weightGradientView, true, false, 1, 0);
        FloatBuffers.of(biasGradientView).put(0, biasGradient);
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(DefaultParamInitializer.WEIGHT_KEY, weightGradientView);
        gradient.setGradientFor(DefaultParamInitializer.BIAS_KEY, biasGradientView);
        INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY);
        INDArray next = workspaces.createUninitialized(
                ArrayType.ACTIVATION_GRAD, dataType, new long[] {weights.size(0), delta.size(0)}, 'f');
        return new Pair<>(gradient, weights.mmuli(delta.transpose(), next).transpose());
    }

    /**
     * Turns what the layer put out before the softmax into the gradient there, and sums the loss.
     *
     * @return the sum of the gradients over the batch
     */
    private float[] turnIntoDelta(FloatBuffers out, FloatBuffers wanted) {
        int classes = (int) labels.size(1);
        float leastProbability = (float) ((LossMCXENT) layerConf().getLossFn()).getSoftmaxClipEps();
        float[] values = new float[out.length()];
        float[] targets = new float[values.length];
        float[] sums = new float[classes];
        out.get(0, values);
        wanted.get(0, targets);
        loss = 0;
        for (int row = 0; row < values.length; row += classes) {
            softmax(values, row, row + classes);
            for (int i = 0; i < classes; i++) {
                float target = targets[row + i];
                if (target > 0) {
                    loss -= target * Math.log(Math.max(leastProbability, values[row + i]));
                }
                values[row + i] -= target;
                sums[i] += values[row + i];
            }
        }
        out.put(0, values);
        return sums;
    }

    private static void softmax(float[] values, int from, int to) {
        float most = values[from];
        for (int i = from + 1; i < to; i++) {
            most = Math.max(most, values[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            values[i] = (float) Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = from; i < to; i++) {
            values[i] /= (float) sum;
        }
    }

    /** That of the last way back. */
    @Override
    public double computeScore(double penalty, boolean training, LayerWorkspaceMgr workspaces) {
        return loss / labels.size(0) + penalty;
    }
}

package dev.inkling.dl4j.fast;

import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Softmax and loss behind the last dense layer, whose few numbers are computed once and in plain Java. Deeplearning4j computes
 * them for the way back and again for the loss, in some forty native operations that each cost more than their work.
 */
final class Output implements FastLayer {

    private final boolean crossEntropy;
    private final double leastProbability;
    private final Activations before;
    private final float[] values;
    private final int[] labels;
    private final int classes;
    private double loss;

    /** @param before what the last dense layer puts out */
    Output(OutputLayer configuration, Activations before) {
        ILossFunction function = configuration.getLossFn();
        crossEntropy = function instanceof LossMCXENT;
        leastProbability = function instanceof LossMCXENT entropy ? entropy.getSoftmaxClipEps() : 0;
        this.before = before;
        values = new float[before.values().length()];
        classes = before.units();
        labels = new int[before.digits()];
    }

    /** @return whether this output is of the kinds that are done here */
    static boolean fits(OutputLayer output) {
        ILossFunction function = output.getLossFn();
        boolean known = function instanceof LossMCXENT entropy && entropy.getWeights() == null || function instanceof LossMSE;
        return known && output.getActivationFn() instanceof ActivationSoftmax && output.hasBias();
    }

    /** @return of each digit, one after the other; until the way back */
    float[] probabilities() {
        return values;
    }

    /** @return of each digit; to be filled before a shard is learned */
    int[] labels() {
        return labels;
    }

    /** @return summed over the last shard */
    double loss() {
        return loss;
    }

    @Override
    public void forward() {
        before.values().get(0, values);
        for (int row = 0; row < values.length; row += classes) {
            softmax(row);
        }
    }

    @Override
    public void backward() {
        loss = 0;
        for (int digit = 0; digit < labels.length; digit++) {
            int row = digit * classes;
            int label = labels[digit];
            if (crossEntropy) {
                loss -= Math.log(Math.max(leastProbability, values[row + label]));
                values[row + label] -= 1;
            } else {
                loss += squaredError(row, label);
                turnIntoGradientOfSquaredError(row, label);
            }
        }
        before.gradient().put(0, values);
    }

    private void softmax(int row) {
        float most = values[row];
        for (int i = row + 1; i < row + classes; i++) {
            most = Math.max(most, values[i]);
        }
        double sum = 0;
        for (int i = row; i < row + classes; i++) {
            values[i] = (float) Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = row; i < row + classes; i++) {
            values[i] /= (float) sum;
        }
    }

    private double squaredError(int row, int label) {
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            double error = values[row + i] - wanted(i, label);
            sum += error * error;
        }
        return sum / classes;
    }

    private void turnIntoGradientOfSquaredError(int row, int label) {
        float factor = 2f / classes;
        float mean = 0;
        for (int i = 0; i < classes; i++) {
            float probability = values[row + i];
            mean += probability * factor * (probability - wanted(i, label));
        }
        for (int i = 0; i < classes; i++) {
            float probability = values[row + i];
            values[row + i] = probability * (factor * (probability - wanted(i, label)) - mean);
        }
    }

    private static int wanted(int unit, int label) {
        return unit == label ? 1 : 0;
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The rectifier with its backward pass in plain Java: natively it takes an eighth of a training step. The numbers are
 * handled as their bits, which the JVM vectorizes, unlike a choice between floats.
 */
final class FastRelu extends ActivationReLU {

    private static final int BLOCK = 4096;

    private final transient ThreadLocal<int[][]> blocks = ThreadLocal.withInitial(() -> new int[2][BLOCK]);

    /** Clears the gradient in place where the input was not positive. */
    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        if (!FloatBuffers.isRowMajor(in) || !FloatBuffers.isRowMajor(epsilon)) {
            return super.backprop(in, epsilon);
        }
        FloatBuffers inputs = FloatBuffers.of(in);
        FloatBuffers gradients = FloatBuffers.of(epsilon);
        int[] input = blocks.get()[0];
        int[] gradient = blocks.get()[1];
        int length = gradients.length();
        for (int from = 0; from < length; from += BLOCK) {
            int count = Math.min(BLOCK, length - from);
            inputs.getBits(from, input, count);
            gradients.getBits(from, gradient, count);
            for (int i = 0; i < count; i++) {
                gradient[i] &= whenPositive(input[i]);
            }
            gradients.putBits(from, gradient, count);
        }
        return new Pair<>(epsilon, null);
    }

    /** @return all ones for the bits of a positive float, zero for those of any other number */
    static int whenPositive(int bits) {
        return (-bits & ~bits) >> 31;
    }
}

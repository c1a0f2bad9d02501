package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingHelper;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The way back through a rectifier and the max pooling of 2x2 with stride 2 after it, channels first, at once and in plain
 * Java: natively it is the costliest operation of the tutorial network for its size. What a rectifier puts out is
 * never negative, so that the bits of these numbers are ordered like the numbers, and the largest of four is found
 * without a branch that the processor would mispredict.
 */
final class MaxPooling implements SubsamplingHelper {

    /** Numbers that are copied from and to native memory at a time; they fit the first cache. */
    private static final int BLOCK = 4096;

    /** The rectifier before the pooling; its way back is the pooling's. */
    static final class Rectifier extends ActivationReLU {

        @Override
        public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
            return new Pair<>(epsilon, null);
        }
    }

    /** @return whether this pooling is of the one kind that is done here */
    static boolean fits(org.deeplearning4j.nn.conf.layers.SubsamplingLayer pooling) {
        int[] two = {2, 2};
        return pooling.getPoolingType() == PoolingType.MAX
                && pooling.getCnn2dDataFormat() == CNN2DFormat.NCHW
                && pooling.getConvolutionMode() != ConvolutionMode.Same
                && Arrays.equals(pooling.getKernelSize(), two)
                && Arrays.equals(pooling.getStride(), two)
                && Arrays.equals(pooling.getPadding(), new int[2])
                && Arrays.equals(pooling.getDilation(), new int[] {1, 1});
    }

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    /** Left to Deeplearning4j, whose 1.0.0-M2.1 no longer asks helpers for it. */
    @Override
    public @Nullable INDArray activate(
            INDArray input,
            boolean training,
            int[] kernel,
            int[] strides,
            int[] pad,
            PoolingType type,
            ConvolutionMode mode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        return null;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray epsilon,
            int[] kernel,
            int[] strides,
            int[] pad,
            PoolingType type,
            ConvolutionMode mode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        Planes planes = Planes.of(input);
        INDArray gradient = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        FloatBuffers in = rowMajor(input);
        FloatBuffers from = rowMajor(epsilon);
        FloatBuffers to = FloatBuffers.of(gradient);
        int atOnce = Math.max(1, BLOCK / planes.size());
        int[] values = new int[atOnce * planes.size()];
        int[] pooledGradient = new int[atOnce * planes.pooledSize()];
        int[] valueGradient = new int[values.length];
        for (int plane = 0; plane < planes.count; plane += atOnce) {
            int count = Math.min(atOnce, planes.count - plane);
            in.getBits(plane * planes.size(), values, count * planes.size());
            clearSigns(values);
            from.getBits(plane * planes.pooledSize(), pooledGradient, count * planes.pooledSize());
            Arrays.fill(valueGradient, 0);
            for (int i = 0; i < count; i++) {
                planes.spread(values, i * planes.size(), pooledGradient, i * planes.pooledSize(), valueGradient);
            }
            to.putBits(plane * planes.size(), valueGradient, count * planes.size());
        }
        return new Pair<>(new DefaultGradient(), gradient);
    }

    /** A rectifier may put out -0, whose bits stand below those of all other numbers. */
    private static void clearSigns(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] &= Integer.MAX_VALUE;
        }
    }

    private static FloatBuffers rowMajor(INDArray array) {
        return FloatBuffers.of(FloatBuffers.isRowMajor(array) ? array : array.dup('c'));
    }

    private record Planes(int count, int height, int width) {

        static Planes of(INDArray images) {
            return new Planes((int) (images.size(0) * images.size(1)), (int) images.size(2), (int) images.size(3));
        }

        int size() {
            return height * width;
        }

        int pooledSize() {
            return (height / 2) * (width / 2);
        }

        /** Gives each pooled gradient to the number that was the largest, the first of equals, when it is positive. */
        void spread(int[] values, int begin, int[] pooledGradient, int pooledBegin, int[] valueGradient) {
            int from = pooledBegin;
            for (int row = 0; row + 1 < height; row += 2) {
                int upperRow = begin + row * width;
                for (int upper = upperRow; upper + 1 < upperRow + width; upper += 2) {
                    int lower = upper + width;
                    int upperDifference = values[upper] - values[upper + 1];
                    int upperRight = upperDifference >> 31;
                    int upperLargest = values[upper + 1] + (upperDifference & ~upperRight);
                    int lowerDifference = values[lower] - values[lower + 1];
                    int lowerRight = lowerDifference >> 31;
                    int lowerLargest = values[lower + 1] + (lowerDifference & ~lowerRight);
                    int below = (upperLargest - lowerLargest) >> 31;
                    int largest = upperLargest + ((lowerLargest - upperLargest) & below);
                    int place = upper - upperRight + ((width + upperRight - lowerRight) & below);
                    valueGradient[place] = pooledGradient[from++] & FastRelu.whenPositive(largest);
                }
            }
        }
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rectifier and the max pooling of 2x2 with stride 2 after it, channels first, at once and in plain Java. Natively the
 * pooling is the costliest operation of the tutorial network for its size: for channels first oneDNN has a quick way
 * forwards with AVX-512 only (without, a third of a training step), and Deeplearning4j's way back finds the largest again.
 */
final class FastPooling extends SubsamplingLayer {

    /** Numbers that are copied from and to native memory at a time; they fit the first cache. */
    private static final int BLOCK = 4096;

    /** Place under a window where no number is positive, and which gets no gradient. */
    private static final byte NOWHERE = 4;

    /** The rectifier before the pooling, which does its work in both directions. */
    static final class Rectifier extends ActivationReLU {

        @Override
        public INDArray getActivation(INDArray in, boolean training) {
            return in;
        }

        @Override
        public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
            return new Pair<>(epsilon, null);
        }
    }

    /** For each window of the last batch where its largest number is: to the right 1, below 2, both 3. */
    private byte[] largest = new byte[0];

    /** @param plain one that {@link #fits} */
    FastPooling(SubsamplingLayer plain) {
        super(plain.conf(), plain.getDataType());
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
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        Planes planes = Planes.of(input);
        INDArray pooled = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, dataType, new long[] {input.size(0), input.size(1), planes.height / 2, planes.width / 2}, 'c');
        FloatBuffers from = FloatBuffers.rowByRow(input);
        FloatBuffers to = FloatBuffers.of(pooled);
        int atOnce = planes.atOnce();
        int[] values = new int[atOnce * planes.size()];
        int[] pooledValues = new int[atOnce * planes.pooledSize()];
        if (largest.length < planes.count * planes.pooledSize()) {
            largest = new byte[planes.count * planes.pooledSize()];
        }
        for (int plane = 0; plane < planes.count; plane += atOnce) {
            int count = Math.min(atOnce, planes.count - plane);
            from.getBits(plane * planes.size(), values, count * planes.size());
            for (int i = 0; i < count; i++) {
                int window = (plane + i) * planes.pooledSize();
                planes.pool(values, i * planes.size(), pooledValues, i * planes.pooledSize(), largest, window);
            }
            to.putBits(plane * planes.pooledSize(), pooledValues, count * planes.pooledSize());
        }
        return pooled;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Planes planes = Planes.of(input);
        INDArray gradient = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        FloatBuffers from = FloatBuffers.rowByRow(epsilon);
        FloatBuffers to = FloatBuffers.of(gradient);
        int atOnce = planes.atOnce();
        int[] pooledGradient = new int[atOnce * planes.pooledSize()];
        int[] valueGradient = new int[atOnce * planes.size()];
        for (int plane = 0; plane < planes.count; plane += atOnce) {
            int count = Math.min(atOnce, planes.count - plane);
            from.getBits(plane * planes.pooledSize(), pooledGradient, count * planes.pooledSize());
            Arrays.fill(valueGradient, 0);
            for (int i = 0; i < count; i++) {
                int window = (plane + i) * planes.pooledSize();
                planes.spread(pooledGradient, i * planes.pooledSize(), largest, window, valueGradient, i * planes.size());
            }
            to.putBits(plane * planes.size(), valueGradient, count * planes.size());
        }
        return new Pair<>(new DefaultGradient(), gradient);
    }

    /**
     * Floats are handled as their bits here: those of numbers that are not negative are ordered like the numbers, all
     * others are negative, and integers are compared without a branch that the processor would mispredict.
     */
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

        int atOnce() {
            return Math.max(1, BLOCK / size());
        }

        /** Finds the largest under each window, the first of equals, and where it is. */
        void pool(int[] values, int begin, int[] pooled, int pooledBegin, byte[] places, int window) {
            int to = pooledBegin;
            int at = window;
            for (int row = 0; row + 1 < height; row += 2) {
                int upperRow = begin + row * width;
                for (int upper = upperRow; upper + 1 < upperRow + width; upper += 2) {
                    int lower = upper + width;
                    int upperLeft = Math.max(0, values[upper]);
                    int upperRight = Math.max(0, values[upper + 1]);
                    int lowerLeft = Math.max(0, values[lower]);
                    int lowerRight = Math.max(0, values[lower + 1]);
                    int upperMost = Math.max(upperLeft, upperRight);
                    int lowerMost = Math.max(lowerLeft, lowerRight);
                    int rightAbove = (upperLeft - upperRight) >>> 31;
                    int rightBelow = (lowerLeft - lowerRight) >>> 31;
                    int below = (upperMost - lowerMost) >> 31;
                    int most = Math.max(upperMost, lowerMost);
                    int nowhere = (most - 1) >> 31 & NOWHERE;
                    pooled[to++] = most;
                    places[at++] = (byte) (rightAbove & ~below | (rightBelow | 2) & below | nowhere);
                }
            }
        }

        /** Gives each pooled gradient to the number that was the largest. */
        void spread(int[] pooledGradient, int pooledBegin, byte[] places, int window, int[] gradient, int begin) {
            int from = pooledBegin;
            int at = window;
            for (int row = 0; row + 1 < height; row += 2) {
                int upper = begin + row * width;
                for (int x = 0; x + 1 < width; x += 2) {
                    int place = places[at++];
                    int somewhere = (place - NOWHERE) >> 31;
                    gradient[upper + x + (place & 1) + (width & -(place >> 1 & 1))] = pooledGradient[from++] & somewhere;
                }
            }
        }
    }
}

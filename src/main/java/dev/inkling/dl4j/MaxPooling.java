package dev.inkling.dl4j;

import java.nio.FloatBuffer;
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
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The way back through max pooling of 2x2 with stride 2, channels first, plane by plane in plain Java: natively it is
 * the costliest operation of the tutorial network for its size. Anything else it leaves to Deeplearning4j by
 * answering null.
 */
final class MaxPooling implements SubsamplingHelper {

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
    public INDArray activate(
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
        if (!fits(input, kernel, strides, pad, type, dilation, format)) {
            return null;
        }
        Planes planes = Planes.of(input);
        INDArray gradient = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        FloatBuffer in = FloatBuffers.of(input);
        FloatBuffer from = FloatBuffers.of(FloatBuffers.isRowMajor(epsilon) ? epsilon : epsilon.dup('c'));
        FloatBuffer to = FloatBuffers.of(gradient);
        float[] plane = new float[planes.size()];
        float[] pooledGradient = new float[planes.pooledSize()];
        float[] planeGradient = new float[planes.size()];
        for (int p = 0; p < planes.count; p++) {
            in.get(p * plane.length, plane);
            from.get(p * pooledGradient.length, pooledGradient);
            planes.spread(plane, pooledGradient, planeGradient);
            to.put(p * planeGradient.length, planeGradient);
        }
        return new Pair<>(new DefaultGradient(), gradient);
    }

    private static boolean fits(
            INDArray input,
            int[] kernel,
            int[] strides,
            int[] pad,
            PoolingType type,
            int[] dilation,
            CNN2DFormat format) {
        int[] two = {2, 2};
        return type == PoolingType.MAX
                && format == CNN2DFormat.NCHW
                && Arrays.equals(kernel, two)
                && Arrays.equals(strides, two)
                && pad[0] == 0
                && pad[1] == 0
                && dilation[0] == 1
                && dilation[1] == 1
                && FloatBuffers.isRowMajor(input);
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

        /** Gives each pooled gradient to the pixel that was the largest, the first of equals. */
        void spread(float[] plane, float[] pooledGradient, float[] planeGradient) {
            Arrays.fill(planeGradient, 0);
            int from = 0;
            for (int row = 0; row + 1 < height; row += 2) {
                for (int column = 0; column + 1 < width; column += 2) {
                    int upper = row * width + column;
                    int lower = upper + width;
                    int upperLarger = plane[upper + 1] > plane[upper] ? upper + 1 : upper;
                    int lowerLarger = plane[lower + 1] > plane[lower] ? lower + 1 : lower;
                    int largest = plane[lowerLarger] > plane[upperLarger] ? lowerLarger : upperLarger;
                    planeGradient[largest] = pooledGradient[from++];
                }
            }
        }
    }
}

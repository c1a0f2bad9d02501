package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The way back through a first convolution over one channel, as one small matrix product a raster. Nobody asks for the
 * gradient of the rasters themselves, which oneDNN's backward convolution always computes, and with one channel it
 * fills an eighth of its vectors. Forwards it is oneDNN's.
 */
final class FirstConvolution extends MKLDNNConvHelper {

    /** Null until the first batch. */
    private @Nullable Memory memory;

    private record Memory(FloatPointer patches, FloatPointer product) {}

    FirstConvolution() {
        super(DataType.FLOAT);
    }

    /** @return whether this convolution is of the one kind that is done here: over one channel, with a square kernel */
    static boolean fits(ConvolutionLayer convolution) {
        return convolution.getNIn() == 1
                && convolution.getCnn2dDataFormat() == CNN2DFormat.NCHW
                && convolution.getConvolutionMode() != ConvolutionMode.Same
                && isSquare(convolution.getKernelSize())
                && isSquare(convolution.getStride())
                && isSquare(convolution.getPadding())
                && Arrays.equals(convolution.getDilation(), new int[] {1, 1});
    }

    private static boolean isSquare(int[] size) {
        return size[0] == size[1];
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray weights,
            INDArray bias,
            INDArray delta,
            int[] kernel,
            int[] strides,
            int[] pad,
            INDArray biasGradient,
            INDArray weightGradient,
            IActivation activation,
            ConvolutionLayer.AlgoMode algorithm,
            ConvolutionLayer.BwdFilterAlgo filterAlgorithm,
            ConvolutionLayer.BwdDataAlgo dataAlgorithm,
            ConvolutionMode mode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        if (!FloatBuffers.isRowMajor(input) || !FloatBuffers.isRowMajor(delta) || !FloatBuffers.isRowMajor(weightGradient)) {
            return super.backpropGradient(
                    input, weights, bias, delta, kernel, strides, pad, biasGradient, weightGradient, activation, algorithm,
                    filterAlgorithm, dataAlgorithm, mode, dilation, format, workspaces);
        }
        Window window = new Window(
                (int) input.size(2), (int) input.size(3), (int) delta.size(2), (int) delta.size(3), kernel[0], strides[0], pad[0]);
        int maps = (int) delta.size(1);
        float[] sums = sums(input, delta, window, maps);
        FloatBuffers weightValues = FloatBuffers.of(weightGradient);
        for (int map = 0; map < maps; map++) {
            weightValues.put(map * window.taps(), sums, map * window.rows(), window.taps());
        }
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
        if (biasGradient != null) {
            FloatBuffers biasValues = FloatBuffers.of(biasGradient);
            for (int map = 0; map < maps; map++) {
                biasValues.put(map, sums, map * window.rows() + window.taps(), 1);
            }
            gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
        }
        return new Pair<>(gradient, null);
    }


    /** @return for each map the sums of delta times the pixel under each tap, and after them the sum of delta */
    private float[] sums(INDArray input, INDArray delta, Window window, int maps) {
        int places = window.places();
        float[] sums = new float[maps * window.rows()];
        Memory work = memory;
        if (work == null) {
            work = new Memory(new FloatPointer((long) window.rows() * places), new FloatPointer(sums.length));
            memory = work;
        }
        FloatBuffer patchValues = work.patches.asBuffer();
        FloatBuffers pixels = FloatBuffers.of(input);
        FloatPointer deltas = new FloatPointer(delta.data().addressPointer());
        float[] raster = new float[window.height * window.width];
        float[] row = new float[places];
        Arrays.fill(row, 1);
        patchValues.put(window.taps() * places, row);
        for (int image = 0; image < input.size(0); image++) {
            pixels.get(image * raster.length, raster);
            for (int tap = 0; tap < window.taps(); tap++) {
                window.under(tap, raster, row);
                patchValues.put(tap * places, row);
            }
            openblas_nolapack.cblas_sgemm(
                    openblas_nolapack.CblasRowMajor, openblas_nolapack.CblasNoTrans, openblas_nolapack.CblasTrans,
                    maps, window.rows(), places,
                    1, deltas.getPointer((long) image * maps * places), places,
                    work.patches, places,
                    image == 0 ? 0 : 1, work.product, window.rows());
        }
        work.product.get(sums);
        Reference.reachabilityFence(delta);
        Reference.reachabilityFence(this);
        return sums;
    }

    /** A square kernel that slides over a raster. */
    private record Window(int height, int width, int outHeight, int outWidth, int kernel, int stride, int pad) {

        int taps() {
            return kernel * kernel;
        }

        /** Those of the taps and a row of ones, which sums the bias. */
        int rows() {
            return taps() + 1;
        }

        int places() {
            return outHeight * outWidth;
        }

        /** Gathers the pixel under one tap at every place of the window; 0 outside the raster. */
        void under(int tap, float[] raster, float[] gathered) {
            int down = tap / kernel - pad;
            int across = tap % kernel - pad;
            for (int y = 0; y < outHeight; y++) {
                int fromRow = y * stride + down;
                for (int x = 0; x < outWidth; x++) {
                    int fromColumn = x * stride + across;
                    boolean inside = fromRow >= 0 && fromRow < height && fromColumn >= 0 && fromColumn < width;
                    gathered[y * outWidth + x] = inside ? raster[fromRow * width + fromColumn] : 0;
                }
            }
        }
    }
}

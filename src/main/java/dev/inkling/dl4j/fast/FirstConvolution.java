package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A first convolution over one channel, whose way back is one small matrix product a raster. Nobody asks for the
 * gradient of the rasters themselves, which oneDNN's backward convolution always computes, and with one channel it
 * fills an eighth of its vectors. Forwards it is oneDNN's.
 */
final class FirstConvolution implements FastLayer {

    private final NativeConvolution forward;
    private final Taps taps;
    private final int digits;
    private final int maps;
    private final FloatBuffers rasters;
    /** A row for each tap with the pixels under it, and one of ones, which sums the bias. */
    private final INDArray patches;
    private final FloatBuffers patchValues;
    private final INDArray product;
    private final FloatBuffers productValues;
    private final FloatBuffers weightGradient;
    private final @Nullable FloatBuffers biasGradient;
    private final Matrix turnedPatches;
    private final Matrix sums;
    private final Matrix[] deltas;
    private final float[] raster;
    private final float[] row;
    private final float[] sumValues;

    FirstConvolution(ConvolutionLayer configuration, Activations in, Parameter weights, @Nullable Parameter bias, Activations out) {
        forward = NativeConvolution.forward(configuration, in, weights, bias, out);
        taps = new Taps(
                in.height(), in.width(), out.height(), out.width(),
                configuration.getKernelSize()[0], configuration.getStride()[0], configuration.getPadding()[0]);
        digits = in.digits();
        maps = out.maps();
        rasters = in.values();
        patches = Nd4j.create(DataType.FLOAT, taps.rows(), taps.places());
        patchValues = FloatBuffers.of(patches);
        product = Nd4j.create(DataType.FLOAT, maps, taps.rows());
        productValues = FloatBuffers.of(product);
        weightGradient = FloatBuffers.of(weights.gradient());
        biasGradient = bias == null ? null : FloatBuffers.of(bias.gradient());
        turnedPatches = Matrix.of(patches, taps.rows(), taps.places()).turn();
        sums = Matrix.of(product, maps, taps.rows());
        deltas = new Matrix[digits];
        for (int digit = 0; digit < digits; digit++) {
            deltas[digit] = Matrix.of(out.gradientArray().slice(digit), maps, taps.places());
        }
        raster = new float[taps.height * taps.width];
        row = new float[taps.places()];
        sumValues = new float[maps * taps.rows()];
        Arrays.fill(row, 1);
        patchValues.put(taps.count() * taps.places(), row);
    }

    /** @return whether this convolution is of the one kind that is done here: over one channel, with a square kernel */
    static boolean fits(ConvolutionLayer convolution) {
        return convolution.getNIn() == 1
                && isSquare(convolution.getKernelSize())
                && isSquare(convolution.getStride())
                && isSquare(convolution.getPadding())
                && Arrays.equals(convolution.getDilation(), new int[] {1, 1});
    }

    private static boolean isSquare(int[] size) {
        return size[0] == size[1];
    }

    @Override
    public void forward() {
        forward.run();
    }

    /** For each map the sums of delta times the pixel under each tap, and after them the sum of delta. */
    @Override
    public void backward() {
        Arrays.fill(sumValues, 0);
        productValues.put(0, sumValues);
        for (int digit = 0; digit < digits; digit++) {
            rasters.get(digit * raster.length, raster);
            for (int tap = 0; tap < taps.count(); tap++) {
                taps.under(tap, raster, row);
                patchValues.put(tap * row.length, row);
            }
            sums.add(deltas[digit], turnedPatches);
        }
        productValues.get(0, sumValues);
        for (int map = 0; map < maps; map++) {
            int begin = map * taps.rows();
            weightGradient.put(map * taps.count(), sumValues, begin, taps.count());
            if (biasGradient != null) {
                biasGradient.put(map, sumValues, begin + taps.count(), 1);
            }
        }
    }

    @Override
    public void close() {
        patches.close();
        product.close();
    }

    /** Those of a square kernel that slides over a raster. */
    private record Taps(int height, int width, int outHeight, int outWidth, int kernel, int stride, int pad) {

        int count() {
            return kernel * kernel;
        }

        int rows() {
            return count() + 1;
        }

        int places() {
            return outHeight * outWidth;
        }

        /** Gathers the pixel under one tap at every place of the kernel; 0 outside the raster. */
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

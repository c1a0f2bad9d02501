package dev.inkling.dl4j.fast;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * The max pooling of 2x2 with stride 2, alone or with the rectifier before it, at once and in plain Java. Natively it is the
 * costliest operation of the tutorial network for its size: for channels first oneDNN has a quick way forwards with AVX-512
 * only (without, a third of a training step), and Deeplearning4j's way back finds the largest again.
 */
final class MaxPooling implements FastLayer {

    /** Numbers that are copied from and to native memory at a time; they fit the first cache. */
    private static final int BLOCK = 4096;

    private final boolean rectified;
    private final int planes;
    private final int height;
    private final int width;
    private final int size;
    private final int pooledSize;
    private final int atOnce;
    private final Activations before;
    private final Activations after;
    /** Of the planes handled at a time, and one place more: there goes the gradient that a rectifier lets nobody have. */
    private final int[] values;
    private final int[] pooled;
    /** For each window the place of its largest number among {@link #values}. */
    private final int[] largest;

    /** @param rectified whether a rectifier stands between the layer before and this one */
    MaxPooling(boolean rectified, Activations before, Activations after) {
        this.rectified = rectified;
        this.before = before;
        this.after = after;
        planes = before.digits() * before.maps();
        height = before.height();
        width = before.width();
        size = height * width;
        pooledSize = after.plane();
        atOnce = Math.max(1, BLOCK / size);
        values = new int[atOnce * size + 1];
        pooled = new int[atOnce * pooledSize];
        largest = new int[planes * pooledSize];
    }

    /** @return whether this pooling is of the one kind that is done here */
    static boolean fits(SubsamplingLayer pooling) {
        int[] two = {2, 2};
        return pooling.getPoolingType() == PoolingType.MAX
                && pooling.getConvolutionMode() != ConvolutionMode.Same
                && Arrays.equals(pooling.getKernelSize(), two)
                && Arrays.equals(pooling.getStride(), two)
                && Arrays.equals(pooling.getPadding(), new int[2])
                && Arrays.equals(pooling.getDilation(), new int[] {1, 1});
    }

    @Override
    public void forward() {
        for (int plane = 0; plane < planes; plane += atOnce) {
            int count = Math.min(atOnce, planes - plane);
            before.values().getBits(plane * size, values, count * size);
            for (int i = 0; i < count; i++) {
                int window = (plane + i) * pooledSize;
                if (rectified) {
                    poolPositive(i * size, i * pooledSize, window);
                } else {
                    pool(i * size, i * pooledSize, window);
                }
            }
            after.values().putBits(plane * pooledSize, pooled, count * pooledSize);
        }
    }

    /** Gives each pooled gradient to the number that was the largest. */
    @Override
    public void backward() {
        for (int plane = 0; plane < planes; plane += atOnce) {
            int count = Math.min(atOnce, planes - plane);
            after.gradient().getBits(plane * pooledSize, pooled, count * pooledSize);
            Arrays.fill(values, 0);
            spread(plane * pooledSize, count * pooledSize);
            before.gradient().putBits(plane * size, values, count * size);
        }
    }

    private void spread(int window, int count) {
        for (int i = 0; i < count; i++) {
            values[largest[window + i]] = pooled[i];
        }
    }

    /**
     * Finds the largest positive number under each window, the first of equals, and where it is. Floats are handled as their
     * bits: those of numbers that are not negative are ordered like the numbers, all others are negative, and integers are
     * compared without a branch that the processor would mispredict.
     */
    private void poolPositive(int begin, int pooledBegin, int window) {
        int nowhere = values.length - 1;
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
                int none = (most - 1) >> 31;
                int place = (upper + rightAbove) & ~below | (lower + rightBelow) & below;
                pooled[to++] = most;
                largest[at++] = place & ~none | nowhere & none;
            }
        }
    }

    private void pool(int begin, int pooledBegin, int window) {
        int to = pooledBegin;
        int at = window;
        for (int row = 0; row + 1 < height; row += 2) {
            for (int x = 0; x + 1 < width; x += 2) {
                int first = begin + row * width + x;
                int place = first;
                for (int other = 1; other < 4; other++) {
                    int next = first + (other & 1) + (other >> 1) * width;
                    if (Float.intBitsToFloat(values[next]) > Float.intBitsToFloat(values[place])) {
                        place = next;
                    }
                }
                pooled[to++] = values[place];
                largest[at++] = place;
            }
        }
    }
}

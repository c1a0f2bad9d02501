package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization of maps in plain Java, a map at a time: its numbers in all rasters of the shard fit the first caches.
 * Natively it is a third of a training step of the network that has it: statistics, copies and scaling are operations of
 * their own, and for channels first oneDNN has no quick way (S. Ioffe, C. Szegedy, <i>Batch normalization</i>, 2015).
 */
final class Normalization implements FastLayer {

    private final float epsilon;
    private final float share;
    private final boolean learning;
    private final Activations before;
    private final Activations after;
    private final PerMap gamma;
    private final PerMap beta;
    private final PerMap runningMean;
    private final PerMap runningVariance;
    private final float[] means;
    /** The mean square of the distance from the mean. */
    private final float[] variances;
    private final float[] values;
    private final float[] gradient;

    /** @param gradients of the whole network, flat; null where it is only read from, with the running statistics */
    Normalization(Layer layer, @Nullable INDArray gradients, Activations before, Activations after) {
        BatchNormalization configuration = (BatchNormalization) layer.conf().getLayer();
        epsilon = (float) configuration.getEps();
        share = (float) (1 - configuration.getDecay());
        learning = gradients != null;
        this.before = before;
        this.after = after;
        gamma = new PerMap(Parameter.of(layer, BatchNormalizationParamInitializer.GAMMA, gradients));
        beta = new PerMap(Parameter.of(layer, BatchNormalizationParamInitializer.BETA, gradients));
        runningMean = new PerMap(Parameter.of(layer, BatchNormalizationParamInitializer.GLOBAL_MEAN, gradients));
        runningVariance = new PerMap(Parameter.of(layer, BatchNormalizationParamInitializer.GLOBAL_VAR, gradients));
        means = new float[before.maps()];
        variances = new float[means.length];
        values = new float[before.digits() * before.plane()];
        gradient = new float[values.length];
    }

    /** @return whether this normalization is of the one kind that is done here */
    static boolean fits(BatchNormalization normalization) {
        return !normalization.isLockGammaBeta() && !normalization.isUseLogStd();
    }

    @Override
    public void forward() {
        Maps in = new Maps(before.values(), before);
        Maps out = new Maps(after.values(), after);
        gamma.read();
        beta.read();
        if (!learning) {
            runningMean.readTo(means);
            runningVariance.readTo(variances);
        }
        for (int map = 0; map < means.length; map++) {
            in.get(map, values);
            if (learning) {
                means[map] = sum(values) / values.length;
            }
            subtract(means[map], values);
            if (learning) {
                variances[map] = product(values, values) / values.length;
            }
            scaleAndAdd(gamma.values[map] * inverseDeviation(variances[map]), beta.values[map], values);
            out.put(map, values);
        }
    }

    @Override
    public void backward() {
        Maps in = new Maps(before.values(), before);
        Maps inGradient = new Maps(before.gradient(), before);
        Maps outGradient = new Maps(after.gradient(), after);
        for (int map = 0; map < means.length; map++) {
            in.get(map, values);
            outGradient.get(map, gradient);
            float scale = inverseDeviation(variances[map]);
            scaleAndAdd(scale, -means[map] * scale, values);
            beta.gradient[map] = sum(gradient);
            gamma.gradient[map] = product(gradient, values);
            centre(gamma.values[map] * scale, beta.gradient[map] / gradient.length, gamma.gradient[map] / gradient.length);
            inGradient.put(map, gradient);
        }
        gamma.writeGradient();
        beta.writeGradient();
        move(runningMean, means);
        move(runningVariance, variances);
    }

    private void centre(float factor, float meanGradient, float slope) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = factor * (gradient[i] - meanGradient - values[i] * slope);
        }
    }

    /** As Deeplearning4j moves running statistics: as if they had a gradient, which is subtracted. */
    private void move(PerMap running, float[] ofTheShard) {
        running.read();
        for (int map = 0; map < ofTheShard.length; map++) {
            running.gradient[map] = share * (running.values[map] - ofTheShard[map]);
        }
        running.writeGradient();
    }

    private float inverseDeviation(float variance) {
        return (float) (1 / Math.sqrt(variance + epsilon));
    }

    private static void subtract(float mean, float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private static void scaleAndAdd(float scale, float shift, float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * scale + shift;
        }
    }

    /** Four sums at a time here and below: each addition waits for the one before. */
    private static float sum(float[] values) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < values.length; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }

    private static float product(float[] x, float[] y) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i] * y[i];
        }
        return (a + b) + (c + d);
    }

    /** A parameter with a number for each map, and its gradient. */
    private static final class PerMap {

        private final Parameter parameter;
        private final FloatBuffers nativeValues;
        private final float[] values;
        private final float[] gradient;

        PerMap(Parameter parameter) {
            this.parameter = parameter;
            nativeValues = FloatBuffers.of(parameter.values());
            values = new float[nativeValues.length()];
            gradient = new float[values.length];
        }

        void read() {
            readTo(values);
        }

        void readTo(float[] numbers) {
            nativeValues.get(0, numbers);
        }

        void writeGradient() {
            FloatBuffers.of(parameter.gradient()).put(0, gradient);
        }
    }

    /** The planes of one map, of all rasters of a shard. */
    private record Maps(FloatBuffers values, int rasters, int maps, int plane) {

        Maps(FloatBuffers values, Activations shape) {
            this(values, shape.digits(), shape.maps(), shape.plane());
        }

        void get(int map, float[] to) {
            for (int raster = 0; raster < rasters; raster++) {
                values.get((raster * maps + map) * plane, to, raster * plane, plane);
            }
        }

        void put(int map, float[] from) {
            for (int raster = 0; raster < rasters; raster++) {
                values.put((raster * maps + map) * plane, from, raster * plane, plane);
            }
        }
    }
}

package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.Objects;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization of maps, channels first, in plain Java, a map at a time: its numbers in all rasters of the batch fit the
 * first caches. Natively it is a third of a training step of the network that has it: statistics, copies and scaling are
 * operations of their own, and for channels first oneDNN has no quick way (S. Ioffe, C. Szegedy, <i>Batch normalization</i>,
 * 2015).
 */
final class FastBatchNormalization extends BatchNormalization {

    /** Of the last batch, for each map. */
    private final float[] means;
    /** Of the last batch, for each map; the mean square of the distance from the mean. */
    private final float[] variances;

    /** @param plain one that {@link #fits} */
    FastBatchNormalization(BatchNormalization plain) {
        super(plain.conf(), plain.getDataType());
        means = new float[Math.toIntExact(layerConf().getNOut())];
        variances = new float[means.length];
    }

    /** @return whether this normalization is of the one kind that is done here */
    static boolean fits(org.deeplearning4j.nn.conf.layers.BatchNormalization normalization) {
        return normalization.getCnn2DFormat() == CNN2DFormat.NCHW
                && !normalization.isLockGammaBeta()
                && !normalization.isUseLogStd();
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        if (!training || input.rank() != 4 || !FloatBuffers.isRowMajor(input)) {
            throw new IllegalStateException("Only training with maps that lie row by row is done here");
        }
        INDArray normalized = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, input.shape(), 'c');
        Maps from = new Maps(FloatBuffers.of(input), input);
        Maps to = new Maps(FloatBuffers.of(normalized), input);
        float[] gamma = parameters(BatchNormalizationParamInitializer.GAMMA);
        float[] beta = parameters(BatchNormalizationParamInitializer.BETA);
        float[] values = new float[from.size()];
        for (int map = 0; map < means.length; map++) {
            from.get(map, values);
            float mean = sum(values) / values.length;
            for (int i = 0; i < values.length; i++) {
                values[i] -= mean;
            }
            float variance = product(values, values) / values.length;
            float scale = gamma[map] * inverseDeviation(variance);
            float shift = beta[map];
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] * scale + shift;
            }
            to.put(map, values);
            means[map] = mean;
            variances[map] = variance;
        }
        return normalized;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray next = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        Maps inputs = new Maps(FloatBuffers.of(input), input);
        Maps gradients = new Maps(FloatBuffers.rowByRow(epsilon), input);
        Maps to = new Maps(FloatBuffers.of(next), input);
        float[] gamma = parameters(BatchNormalizationParamInitializer.GAMMA);
        float[] gammaGradient = new float[means.length];
        float[] betaGradient = new float[means.length];
        float[] normalized = new float[inputs.size()];
        float[] gradient = new float[normalized.length];
        for (int map = 0; map < means.length; map++) {
            inputs.get(map, normalized);
            gradients.get(map, gradient);
            float mean = means[map];
            float scale = inverseDeviation(variances[map]);
            for (int i = 0; i < normalized.length; i++) {
                normalized[i] = (normalized[i] - mean) * scale;
            }
            betaGradient[map] = sum(gradient);
            gammaGradient[map] = product(gradient, normalized);
            float meanGradient = betaGradient[map] / gradient.length;
            float slope = gammaGradient[map] / gradient.length;
            float factor = gamma[map] * scale;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = factor * (gradient[i] - meanGradient - normalized[i] * slope);
            }
            to.put(map, gradient);
        }
        Gradient all = new DefaultGradient();
        put(all, BatchNormalizationParamInitializer.GAMMA, gammaGradient);
        put(all, BatchNormalizationParamInitializer.BETA, betaGradient);
        put(all, BatchNormalizationParamInitializer.GLOBAL_MEAN, change(BatchNormalizationParamInitializer.GLOBAL_MEAN, means));
        put(all, BatchNormalizationParamInitializer.GLOBAL_VAR, change(BatchNormalizationParamInitializer.GLOBAL_VAR, variances));
        return new Pair<>(all, next);
    }

    /** As Deeplearning4j moves running statistics: as if they had a gradient, which is subtracted. */
    private float[] change(String running, float[] ofTheBatch) {
        float[] change = parameters(running);
        float share = (float) (1 - layerConf().getDecay());
        for (int map = 0; map < change.length; map++) {
            change[map] = share * (change[map] - ofTheBatch[map]);
        }
        return change;
    }

    private float[] parameters(String name) {
        float[] values = new float[means.length];
        FloatBuffers.of(getParam(name)).get(0, values);
        return values;
    }

    private void put(Gradient gradient, String name, float[] values) {
        INDArray view = Objects.requireNonNull(gradientViews.get(name), name);
        FloatBuffers.of(view).put(0, values);
        gradient.setGradientFor(name, view);
    }

    private float inverseDeviation(float variance) {
        return (float) (1 / Math.sqrt(variance + layerConf().getEps()));
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

    /** The planes of one map, of all rasters of a batch. */
    private record Maps(FloatBuffers values, int rasters, int maps, int plane) {

        /** @param batch one of the same shape */
        Maps(FloatBuffers values, INDArray batch) {
            this(values, (int) batch.size(0), (int) batch.size(1), (int) (batch.size(2) * batch.size(3)));
        }

        int size() {
            return rasters * plane;
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

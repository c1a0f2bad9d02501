package dev.inkling.dl4j;

import dev.inkling.recognition.LayerKind;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Batch normalization.
 *
 * @param decay of the running mean and variance, in training
 * @param epsilon added to the variance
 */
record NormalizationDescription(int planes, double decay, double epsilon) implements LayerDescription {

    @Override
    public Optional<Shape> after(Shape input) {
        return input.planes() == planes ? Optional.of(input) : Optional.empty();
    }

    @Override
    public long weights() {
        return 4L * planes;
    }

    /** A variance below zero has no root, so nothing is finite then. */
    @Override
    public double reach(double input, Weights weights) {
        float[] scales = weights.next(planes);
        float[] offsets = weights.next(planes);
        float[] means = weights.next(planes);
        float[] variances = weights.next(planes);
        double greatest = 0;
        for (int plane = 0; plane < planes; plane++) {
            double deviation = variances[plane] < 0 ? Double.NaN : Math.sqrt(variances[plane] + epsilon);
            double scale = Math.abs(scales[plane]) / deviation;
            greatest = Math.max(greatest, scale * (input + Math.abs(means[plane])) + Math.abs(offsets[plane]));
        }
        return greatest;
    }

    @Override
    public LayerKind kind() {
        return LayerKind.NORMALIZATION;
    }

    @Override
    public Layer layer() {
        return new BatchNormalization.Builder()
                .useLogStd(false)
                .decay(decay)
                .eps(epsilon)
                .nIn(planes)
                .nOut(planes)
                .build();
    }
}

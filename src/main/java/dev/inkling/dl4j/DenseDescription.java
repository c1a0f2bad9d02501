package dev.inkling.dl4j;

import dev.inkling.recognition.LayerKind;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/** @param retained share of its inputs that a training step keeps; 0 without dropout */
record DenseDescription(int in, int out, boolean bias, KnownActivation activation, double retained) implements LayerDescription {

    @Override
    public Optional<Shape> after(Shape input) {
        return input.flat() && input.planes() == in ? Optional.of(Shape.units(out)) : Optional.empty();
    }

    @Override
    public boolean takesUnits() {
        return true;
    }

    @Override
    public long weights() {
        return (long) in * out + (bias ? out : 0);
    }

    @Override
    public long multiplications(Shape output) {
        return (long) in * out;
    }

    @Override
    public double reach(double input, Weights weights) {
        double[] rows = weights.magnitudes(out, in);
        return LayerDescription.greatestSum(input, rows, bias ? weights.next(out) : new float[out]);
    }

    @Override
    public LayerKind kind() {
        return LayerKind.DENSE;
    }

    @Override
    public Layer layer() {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .hasBias(bias)
                .activation(activation.inDeeplearning4j())
                .dropOut(retained)
                .build();
    }
}

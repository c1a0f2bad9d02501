package dev.inkling.dl4j;

import dev.inkling.recognition.LayerKind;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/** @param retained share of its inputs that a training step keeps; 0 without dropout */
record ConvolutionDescription(Window window, int in, int out, boolean bias, KnownActivation activation, double retained)
        implements LayerDescription {

    @Override
    public Optional<Shape> after(Shape input) {
        return input.planes() == in ? window.over(input, out) : Optional.empty();
    }

    @Override
    public long weights() {
        return (long) out * in * window.area() + (bias ? out : 0);
    }

    @Override
    public long multiplications(Shape output) {
        return (long) output.values() * in * window.area();
    }

    @Override
    public double reach(double input, Weights weights) {
        float[] biases = bias ? weights.next(out) : new float[out];
        return LayerDescription.greatestSum(input, weights.magnitudes(out, in * window.area()), biases);
    }


    @Override
    public LayerKind kind() {
        return LayerKind.CONVOLUTION;
    }

    @Override
    public Optional<Window> windowOverPlanes() {
        return Optional.of(window);
    }

    @Override
    public Layer layer() {
        return new ConvolutionLayer.Builder(window.kernel(), window.stride(), window.padding())
                .dilation(window.dilation())
                .nIn(in)
                .nOut(out)
                .hasBias(bias)
                .activation(activation.inDeeplearning4j())
                .dropOut(retained)
                .build();
    }
}

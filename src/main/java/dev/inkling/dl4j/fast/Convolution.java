package dev.inkling.dl4j.fast;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.jspecify.annotations.Nullable;

/** A convolution, both ways as oneDNN does it. */
final class Convolution implements FastLayer {

    private final NativeConvolution forward;
    private final NativeConvolution backward;

    Convolution(ConvolutionLayer configuration, Activations in, Parameter weights, @Nullable Parameter bias, Activations out) {
        forward = NativeConvolution.forward(configuration, in, weights, bias, out);
        backward = NativeConvolution.backward(configuration, in, weights, bias, out);
    }

    @Override
    public void forward() {
        forward.run();
    }

    @Override
    public void backward() {
        backward.run();
    }
}

package dev.inkling.dl4j.fast;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.jspecify.annotations.Nullable;

/** A convolution, both ways as oneDNN does it. */
final class Convolution implements FastLayer {

    private final ConvolutionLayer configuration;
    private final Activations in;
    private final Parameter weights;
    private final @Nullable Parameter bias;
    private final Activations out;
    private final NativeConvolution forward;
    /** Null before the first shard that is learned. */
    private @Nullable NativeConvolution backward;

    Convolution(ConvolutionLayer configuration, Activations in, Parameter weights, @Nullable Parameter bias, Activations out) {
        this.configuration = configuration;
        this.in = in;
        this.weights = weights;
        this.bias = bias;
        this.out = out;
        forward = NativeConvolution.forward(configuration, in, weights, bias, out);
    }

    @Override
    public void forward() {
        forward.run();
    }

    @Override
    public void backward() {
        NativeConvolution made = backward;
        if (made == null) {
            made = NativeConvolution.backward(configuration, in, weights, bias, out);
            backward = made;
        }
        made.run();
    }
}

package dev.inkling.dl4j.fast;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.layers.convolution.Conv2D;
import org.nd4j.linalg.api.ops.impl.layers.convolution.Conv2DDerivative;
import org.nd4j.linalg.factory.Nd4j;

/** One of oneDNN's convolutions with its arrays, which Deeplearning4j's own layer hands over anew each time. */
record NativeConvolution(CustomOp operation, OpContext context) {

    private static final int CHANNELS_FIRST = 0;
    /** [maps out, maps in, height, width]. */
    private static final int WEIGHTS_AS_DEEPLEARNING4J = 1;

    /** @return whether this convolution is of the one kind that is done here: channels first, and padded by given numbers */
    static boolean fits(ConvolutionLayer convolution) {
        return convolution.getConvolutionMode() != ConvolutionMode.Same && convolution.getCnn2dDataFormat() == CNN2DFormat.NCHW;
    }

    static NativeConvolution forward(
            ConvolutionLayer configuration, Activations in, Parameter weights, @Nullable Parameter bias, Activations out) {
        OpContext context = context(configuration);
        set(context, in.array(), weights.values(), bias == null ? null : bias.values());
        context.setOutputArray(0, out.array());
        return new NativeConvolution(new Conv2D(), context);
    }

    static NativeConvolution backward(
            ConvolutionLayer configuration, Activations in, Parameter weights, @Nullable Parameter bias, Activations out) {
        OpContext context = context(configuration);
        set(context, in.array(), weights.values(), bias == null ? null : bias.values(), out.gradientArray());
        context.setOutputArray(0, in.gradientArray());
        context.setOutputArray(1, weights.gradient());
        if (bias != null) {
            context.setOutputArray(2, bias.gradient());
        }
        return new NativeConvolution(new Conv2DDerivative(), context);
    }

    private static OpContext context(ConvolutionLayer configuration) {
        OpContext context = Nd4j.getExecutioner().buildContext();
        int[] kernel = configuration.getKernelSize();
        int[] stride = configuration.getStride();
        int[] padding = configuration.getPadding();
        int[] dilation = configuration.getDilation();
        context.setIArguments(
                kernel[0], kernel[1], stride[0], stride[1], padding[0], padding[1], dilation[0], dilation[1],
                0, CHANNELS_FIRST, WEIGHTS_AS_DEEPLEARNING4J);
        return context;
    }

    private static void set(OpContext context, @Nullable INDArray... inputs) {
        int number = 0;
        for (INDArray input : inputs) {
            if (input != null) {
                context.setInputArray(number++, input);
            }
        }
    }

    void run() {
        Nd4j.exec(operation, context);
    }
}

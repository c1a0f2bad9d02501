package dev.inkling.dl4j.fast;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * Gives a network in memory quicker layers that do the same: {@link FastConvolution}, {@link FastPooling},
 * {@link FastBatchNormalization}, {@link RectifierLayer}, {@link SoftmaxOutput} and {@link FastRelu}. Its saved form stays
 * plain Deeplearning4j, because configurations are written from a network without them.
 */
final class FastLayers {

    private FastLayers() {}

    /** @param network initialized, and not trained with before */
    static void use(MultiLayerNetwork network) {
        Layer[] layers = network.getLayers();
        for (int i = 0; i < layers.length; i++) {
            boolean rectified = i > 0 && rectifies(layers[i - 1]);
            if (rectified && layers[i] instanceof SubsamplingLayer pooling && FastPooling.fits(pooling.layerConf())) {
                activate(layers[i - 1], new FastPooling.Rectifier());
                layers[i] = inPlaceOf(pooling, new FastPooling(pooling));
            } else if (layers[i] instanceof ConvolutionLayer convolution && keepsItsSign(convolution)) {
                layers[i] = inPlaceOf(convolution, new FastConvolution(convolution));
            } else if (layers[i] instanceof BatchNormalization normalization
                    && FastBatchNormalization.fits(normalization.layerConf())) {
                layers[i] = inPlaceOf(normalization, new FastBatchNormalization(normalization));
            } else if (layers[i] instanceof ActivationLayer activation
                    && activation.layerConf().getActivationFn() instanceof ActivationReLU) {
                layers[i] = inPlaceOf(activation, new RectifierLayer(activation));
            } else if (layers[i] instanceof OutputLayer output && SoftmaxOutput.fits(output.layerConf())) {
                layers[i] = inPlaceOf(output, new SoftmaxOutput(output));
            }
            if (rectifies(layers[i])) {
                activate(layers[i], new FastRelu());
            }
        }
    }

    /** @return the quick layer, with the place and the parameters of the plain one */
    private static Layer inPlaceOf(Layer plain, Layer quick) {
        quick.setIndex(plain.getIndex());
        if (plain.numParams() > 0) {
            quick.setParamsViewArray(plain.params());
            quick.setParamTable(plain.paramTable());
        }
        return quick;
    }

    private static boolean rectifies(Layer layer) {
        return layer.conf().getLayer() instanceof BaseLayer configured && configured.getActivationFn() instanceof ActivationReLU;
    }

    private static void activate(Layer layer, IActivation activation) {
        ((BaseLayer) layer.conf().getLayer()).setActivationFn(activation);
    }

    private static boolean keepsItsSign(ConvolutionLayer convolution) {
        return rectifies(convolution) || convolution.layerConf().getActivationFn() instanceof ActivationIdentity;
    }
}

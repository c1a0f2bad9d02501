package dev.inkling.dl4j.fast;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.layers.LayerHelper;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * Gives a network in memory quicker ways to do the same: {@link FirstConvolution}, {@link MaxPooling} and
 * {@link FastRelu}. Its saved form stays plain Deeplearning4j, because configurations are written from a network without them.
 */
final class FastLayers {

    private static final Field POOLING = helperOf(org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer.class);
    private static final Field CONVOLUTION = helperOf(ConvolutionLayer.class);

    private FastLayers() {}

    static void use(MultiLayerNetwork network) {
        Layer first = network.getLayer(0);
        if (first.conf().getLayer() instanceof org.deeplearning4j.nn.conf.layers.ConvolutionLayer convolution
                && FirstConvolution.fits(convolution)) {
            set(CONVOLUTION, first, new FirstConvolution());
        }
        Layer[] layers = network.getLayers();
        for (int i = 0; i < layers.length; i++) {
            if (layers[i].conf().getLayer() instanceof BaseLayer configured
                    && configured.getActivationFn() instanceof ActivationReLU) {
                boolean pooled = i + 1 < layers.length
                        && layers[i + 1].conf().getLayer() instanceof SubsamplingLayer pooling
                        && MaxPooling.fits(pooling);
                configured.setActivationFn(pooled ? new MaxPooling.Rectifier() : new FastRelu());
                if (pooled) {
                    set(POOLING, layers[i + 1], new MaxPooling());
                }
            }
        }
    }

    /** Deeplearning4j names a helper's class in the code and has no other way to choose one. */
    private static Field helperOf(Class<? extends Layer> kind) {
        try {
            Field field = kind.getDeclaredField("helper");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This is not Deeplearning4j 1.0.0-M2.1", e);
        }
    }

    private static void set(Field field, Layer layer, LayerHelper helper) {
        try {
            field.set(layer, helper);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

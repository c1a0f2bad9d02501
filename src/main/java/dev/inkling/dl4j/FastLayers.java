package dev.inkling.dl4j;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * Gives a network in memory quicker ways to do the same: {@link MaxPooling} and {@link FastRelu}. Its saved form
 * stays plain Deeplearning4j, because configurations are written from a network without them.
 */
final class FastLayers {

    private static final Field HELPER = helperField();

    private FastLayers() {}

    static void use(MultiLayerNetwork network) {
        for (Layer layer : network.getLayers()) {
            if (layer instanceof SubsamplingLayer) {
                setHelper(layer);
            }
            if (layer.conf().getLayer() instanceof BaseLayer configured
                    && configured.getActivationFn() instanceof ActivationReLU) {
                configured.setActivationFn(new FastRelu());
            }
        }
    }

    /** Deeplearning4j names a helper's class in the code and has no other way to choose one. */
    private static Field helperField() {
        try {
            Field field = SubsamplingLayer.class.getDeclaredField("helper");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This is not Deeplearning4j 1.0.0-M2.1", e);
        }
    }

    private static void setHelper(Layer layer) {
        try {
            HELPER.set(layer, new MaxPooling());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

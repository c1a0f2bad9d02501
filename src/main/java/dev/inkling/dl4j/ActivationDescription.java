package dev.inkling.dl4j;

import dev.inkling.recognition.LayerKind;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/** An activation that is a layer of its own. */
record ActivationDescription(KnownActivation activation) implements LayerDescription {

    @Override
    public Optional<Shape> after(Shape input) {
        return Optional.of(input);
    }

    @Override
    public LayerKind kind() {
        return LayerKind.ACTIVATION;
    }

    @Override
    public Layer layer() {
        return new ActivationLayer.Builder().activation(activation.inDeeplearning4j()).build();
    }
}

package dev.inkling.dl4j;

import dev.inkling.recognition.LayerKind;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** The greatest number in each window. */
record PoolingDescription(Window window) implements LayerDescription {

    @Override
    public Optional<Shape> after(Shape input) {
        return window.over(input, input.planes());
    }

    @Override
    public LayerKind kind() {
        return LayerKind.POOLING;
    }

    @Override
    public Optional<Window> windowOverPlanes() {
        return Optional.of(window);
    }

    @Override
    public Layer layer() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(window.kernel())
                .stride(window.stride())
                .padding(window.padding())
                .build();
    }
}

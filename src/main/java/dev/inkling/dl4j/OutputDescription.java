package dev.inkling.dl4j;

import dev.inkling.recognition.LayerKind;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;

/** The last layer: a dense one, and the loss that it learned by. */
record OutputDescription(DenseDescription sums, KnownLoss loss) implements LayerDescription {

    @Override
    public Optional<Shape> after(Shape input) {
        return sums.after(input);
    }

    @Override
    public boolean takesUnits() {
        return true;
    }

    @Override
    public long weights() {
        return sums.weights();
    }

    @Override
    public long multiplications(Shape output) {
        return sums.multiplications(output);
    }

    @Override
    public double reach(double input, Weights weights) {
        return sums.reach(input, weights);
    }

    @Override
    public KnownActivation activation() {
        return sums.activation();
    }

    @Override
    public LayerKind kind() {
        return LayerKind.OUTPUT;
    }

    @Override
    public Layer layer() {
        return new OutputLayer.Builder(loss.inDeeplearning4j())
                .nIn(sums.in())
                .nOut(sums.out())
                .hasBias(sums.bias())
                .activation(sums.activation().inDeeplearning4j())
                .dropOut(sums.retained())
                .build();
    }
}

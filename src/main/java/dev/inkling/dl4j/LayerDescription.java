package dev.inkling.dl4j;

import dev.inkling.recognition.LayerKind;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;

/** A layer of a network as its file describes it. All but {@link #layer()} is arithmetic that needs no native code. */
sealed interface LayerDescription
        permits ConvolutionDescription, PoolingDescription, NormalizationDescription, ActivationDescription, DenseDescription,
                OutputDescription {

    /** @return what it makes of such an input; empty when it cannot take it */
    Optional<Shape> after(Shape input);

    /** @return whether planes are laid out as units before it */
    default boolean takesUnits() {
        return false;
    }

    /** @return the number of its parameters */
    default long weights() {
        return 0;
    }

    /** @return to read one digit */
    default long multiplications(Shape output) {
        return 0;
    }

    /**
     * @param input how large the numbers can be that go in
     * @param weights stands at this layer's parameters; goes behind them
     * @return how large they can be before its activation
     */
    default double reach(double input, Weights weights) {
        return input;
    }

    default KnownActivation activation() {
        return KnownActivation.IDENTITY;
    }

    LayerKind kind();

    /** @return how it goes over planes; empty where it takes all at once */
    default Optional<Window> windowOverPlanes() {
        return Optional.empty();
    }

    Layer layer();

    /** What weighted sums reach: the row of the largest weights, its bias on top. */
    static double greatestSum(double input, double[] rows, float[] biases) {
        double greatest = 0;
        for (int row = 0; row < rows.length; row++) {
            greatest = Math.max(greatest, rows[row] * input + Math.abs(biases[row]));
        }
        return greatest;
    }
}

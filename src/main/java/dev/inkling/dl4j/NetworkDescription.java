package dev.inkling.dl4j;

import dev.inkling.recognition.Prediction;
import dev.inkling.training.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * A network as its file describes it. {@link #prove()} and {@link #prove(float[])} show by arithmetic that Deeplearning4j can
 * build it, in bounded memory and time, and that it reads every raster; only then is it given to Deeplearning4j.
 */
record NetworkDescription(List<LayerDescription> layers) {

    /** What a network tells apart: ten digits, and perhaps what is none. */
    static final Set<Integer> CLASSES = Set.of(Prediction.DIGITS, Prediction.DIGITS + 1);

    private static final int MOST_LAYERS = 64;
    /** Numbers that all layers together put out for one digit; 32 are read at once. */
    private static final long MOST_VALUES = 1 << 19;
    /** Numbers that a layer may have to lay out for one digit before it multiplies. */
    private static final long MOST_PATCHES = 1 << 19;
    /** To read one digit. */
    private static final long MOST_MULTIPLICATIONS = 200_000_000;
    /** A float ends at 3.4e38, and a convolution may compute with sums of its numbers. */
    private static final double MOST_REACH = 1e35;

    NetworkDescription {
        layers = List.copyOf(layers);
    }

    /** Leads a raster through the layers; each has to fit the one before it. */
    void prove() throws Flaw {
        if (layers.isEmpty() || layers.size() > MOST_LAYERS) {
            throw Flaw.foreign("model.layers", layers.size());
        }
        checkOutput();
        Shape shape = Shape.RASTER;
        long values = 0;
        long multiplications = 0;
        for (int number = 0; number < layers.size(); number++) {
            Shape input = shape;
            Shape output = shape = after(number, input);
            long needed = layers.get(number).multiplications(output);
            values += output.values();
            multiplications += needed;
            if (values > MOST_VALUES || multiplications > MOST_MULTIPLICATIONS || needed / output.planes() > MOST_PATCHES) {
                throw Flaw.foreign("model.layer.large", number + 1);
            }
        }
    }

    private void checkOutput() throws Flaw {
        for (LayerDescription layer : layers) {
            if (layer instanceof OutputDescription != (layer == layers.get(layers.size() - 1))) {
                throw Flaw.foreign("model.output.place");
            }
        }
        OutputDescription output = (OutputDescription) layers.get(layers.size() - 1);
        if (!CLASSES.contains((int) output.sums().out())) {
            throw Flaw.foreign("model.output.count", output.sums().out(), Prediction.DIGITS);
        }
        if (output.activation() != KnownActivation.SOFTMAX) {
            throw Flaw.foreign("model.output.softmax");
        }
    }

    private Shape after(int number, Shape shape) throws Flaw {
        LayerDescription layer = layers.get(number);
        Shape input = layer.takesUnits() ? Shape.units(shape.values()) : shape;
        return layer.after(input).orElseThrow(() -> Flaw.foreign("model.layer.unfit", number + 1));
    }

    /** @return the planes that are laid out as units, by the number of the layer that takes them, from 0 */
    Map<Integer, Shape> laidOut() throws Flaw {
        Map<Integer, Shape> laidOut = new TreeMap<>();
        Shape shape = Shape.RASTER;
        for (int number = 0; number < layers.size(); number++) {
            if (layers.get(number).takesUnits() && !shape.flat()) {
                laidOut.put(number, shape);
            }
            shape = after(number, shape);
        }
        return laidOut;
    }

    /** @return the layers as people draw them */
    NetworkShape shape() throws Flaw {
        List<NetworkShape.Layer> drawn = new ArrayList<>();
        Shape shape = Shape.RASTER;
        for (int number = 0; number < layers.size(); number++) {
            shape = after(number, shape);
            LayerDescription layer = layers.get(number);
            Axis across = layer.windowOverPlanes().map(Window::across).orElse(Axis.NONE);
            drawn.add(new NetworkShape.Layer(
                    layer.kind(), across.kernel(), across.stride(), shape.planes(), shape.height(), shape.width(), layer.weights()));
        }
        return new NetworkShape(drawn);
    }

    long weights() {
        return layers.stream().mapToLong(LayerDescription::weights).sum();
    }

    /**
     * Follows how large the numbers can become, whatever the raster: as long as none can leave a float's range, every reading
     * ends in finite numbers.
     */
    void prove(float[] parameters) throws Flaw {
        if (parameters.length != weights()) {
            throw Flaw.damaged("model.weights.count", parameters.length, weights());
        }
        Weights weights = new Weights(parameters);
        double reach = 1;
        for (int number = 0; number < layers.size(); number++) {
            reach = layers.get(number).reach(reach, weights);
            if (!(reach <= MOST_REACH)) {
                throw Flaw.damaged("model.weights.reach", number + 1);
            }
            reach = layers.get(number).activation().reach(reach);
        }
    }

    /** For reading: how it was trained is not in it. */
    MultiLayerConfiguration configuration() {
        NeuralNetConfiguration.ListBuilder builder = new NeuralNetConfiguration.Builder().list();
        layers.forEach(layer -> builder.layer(layer.layer()));
        return builder.setInputType(InputType.convolutional(Shape.RASTER.height(), Shape.RASTER.width(), 1)).build();
    }
}

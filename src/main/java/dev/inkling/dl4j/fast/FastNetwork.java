package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import dev.inkling.raster.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The layers of a Deeplearning4j network as {@link FastLayer}s over a number of digits that does not change: the same probabilities
 * and gradients to rounding, from the network's own weights. Arrays and native operations are made once. Deeplearning4j makes
 * hundreds of objects a step, and what makes them is code that the JVM has to interpret and compile first. Used by one thread at a
 * time.
 */
final class FastNetwork implements AutoCloseable {

    static final InputType.InputTypeConvolutional RASTER =
            (InputType.InputTypeConvolutional) InputType.convolutional(Raster.SIDE, Raster.SIDE, 1);

    /** Null where the network is only read from. */
    private final @Nullable INDArray gradients;
    private final int digits;
    private final List<FastLayer> layers = new ArrayList<>();
    private final List<Activations> activations = new ArrayList<>();
    private final List<Dropout> dropouts = new ArrayList<>();
    private final Activations rasters;
    private final Activations features;
    private final Output output;

    private FastNetwork(
            MultiLayerNetwork network, InputType.InputTypeConvolutional raster, @Nullable INDArray gradients, int digits) {
        if (!fits(network)) {
            throw new IllegalArgumentException("There is a layer that is not known here");
        }
        this.gradients = gradients;
        this.digits = digits;
        rasters = room(raster);
        List<InputType> shapes = network.getLayerWiseConfigurations().getLayerActivationTypes(raster);
        Layer[] all = network.getLayers();
        int end = all.length - 1;
        for (int i = 0; i < end; i++) {
            boolean rectified = i > 0 && function(configuration(all[i - 1])) instanceof ActivationReLU;
            add(all[i], shapes.get(i), rectified);
            addActivation(function(configuration(all[i])), configuration(all[i + 1]) instanceof SubsamplingLayer);
        }
        features = last();
        addDense(all[end], shapes.get(end));
        output = new Output((OutputLayer) configuration(all[end]), last());
        layers.add(output);
    }

    /**
     * @param network whose weights are read, and not changed; as {@link dev.inkling.dl4j.Architectures} makes it
     * @param raster the shape of what comes in
     * @param gradients as many as the network's parameters, flat; where they are written
     * @throws IllegalArgumentException where it does not fit
     */
    static FastNetwork toLearn(
            MultiLayerNetwork network, InputType.InputTypeConvolutional raster, INDArray gradients, int digits) {
        return new FastNetwork(network, raster, gradients, digits);
    }

    /**
     * @param network whose weights are read, and may change between two readings
     * @throws IllegalArgumentException where it does not fit
     */
    static FastNetwork toRead(MultiLayerNetwork network, InputType.InputTypeConvolutional raster, int digits) {
        return new FastNetwork(network, raster, null, digits);
    }

    /** @return how many numbers all layers together put out for one digit */
    static long values(MultiLayerNetwork network, InputType raster) {
        return network.getLayerWiseConfigurations().getLayerActivationTypes(raster).stream()
                .mapToLong(InputType::arrayElementsPerExample)
                .sum();
    }

    /** @return whether it can be read with: whether all its layers are of kinds that are known here */
    static boolean fits(MultiLayerNetwork network) {
        int end = network.getnLayers() - 1;
        boolean inner = Arrays.stream(network.getLayers()).limit(end).map(FastNetwork::configuration).allMatch(FastNetwork::fits);
        return inner && configuration(network.getLayer(end)) instanceof OutputLayer output && Output.fits(output);
    }

    private static boolean fits(org.deeplearning4j.nn.conf.layers.Layer configuration) {
        if (configuration instanceof SubsamplingLayer pooling) {
            return MaxPooling.fits(pooling);
        } else if (configuration instanceof BatchNormalization normalization) {
            return Normalization.fits(normalization);
        }
        IActivation function = function(configuration);
        boolean known = function instanceof ActivationReLU || function instanceof ActivationIdentity || Squashing.fits(function);
        return known
                && (configuration instanceof ActivationLayer
                        || configuration instanceof ConvolutionLayer convolution && NativeConvolution.fits(convolution)
                        || configuration instanceof DenseLayer dense && dense.hasBias() && !dense.isHasLayerNorm());
    }

    /** @return of each digit, one after the other; to be filled before anything else */
    FloatBuffers rasters() {
        return rasters.values();
    }

    /** @return of each digit; to be filled before a shard is learned */
    int[] labels() {
        return output.labels();
    }

    /** @return of each digit, one after the other; until the next reading */
    float[] read() {
        layers.forEach(FastLayer::forward);
        return output.probabilities();
    }

    /** @return what the layer before the last put out for each digit that was read, one after the other */
    float[] features() {
        return features.values().toArray();
    }

    /**
     * Works out the gradients, summed over the digits.
     *
     * @param seed what is left out where the network has dropout depends on it
     * @return the loss, summed over the digits
     */
    double learn(long seed) {
        dropouts.forEach(dropout -> dropout.deal(seed));
        layers.forEach(FastLayer::forward);
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward();
        }
        return output.loss();
    }

    @Override
    public void close() {
        activations.forEach(Activations::close);
        layers.forEach(FastLayer::close);
    }

    private void add(Layer layer, InputType shape, boolean rectified) {
        if (configuration(layer) instanceof ConvolutionLayer convolution) {
            addConvolution(layer, convolution, shape);
        } else if (configuration(layer) instanceof SubsamplingLayer) {
            layers.add(new MaxPooling(rectified, last(), room(shape)));
        } else if (configuration(layer) instanceof BatchNormalization) {
            layers.add(new Normalization(layer, gradients, last(), room(shape)));
        } else if (configuration(layer) instanceof DenseLayer) {
            addDense(layer, shape);
        }
    }

    private void addConvolution(Layer layer, ConvolutionLayer convolution, InputType shape) {
        Parameter weights = Parameter.of(layer, DefaultParamInitializer.WEIGHT_KEY, gradients);
        Parameter bias = convolution.hasBias() ? Parameter.of(layer, DefaultParamInitializer.BIAS_KEY, gradients) : null;
        boolean first = gradients != null && layers.isEmpty() && FirstConvolution.fits(convolution);
        layers.add(
                first
                        ? new FirstConvolution(convolution, last(), weights, bias, room(shape))
                        : new Convolution(convolution, last(), weights, bias, room(shape)));
    }

    private void addDense(Layer layer, InputType shape) {
        IDropout dropout = configuration(layer).getIDropout();
        if (dropout != null && gradients != null) {
            double kept = ((org.deeplearning4j.nn.conf.dropout.Dropout) dropout).getP();
            Dropout before = new Dropout(kept, last(), room(last()));
            dropouts.add(before);
            layers.add(before);
        }
        Parameter weights = Parameter.of(layer, DefaultParamInitializer.WEIGHT_KEY, gradients);
        Parameter bias = Parameter.of(layer, DefaultParamInitializer.BIAS_KEY, gradients);
        layers.add(new Dense(last(), weights, bias, room(shape)));
    }

    private void addActivation(IActivation function, boolean poolingRectifies) {
        if (function instanceof ActivationReLU && !poolingRectifies) {
            layers.add(new Rectifier(last()));
        } else if (!(function instanceof ActivationReLU) && !(function instanceof ActivationIdentity)) {
            layers.add(new Squashing(function, last()));
        }
    }

    private static org.deeplearning4j.nn.conf.layers.Layer configuration(Layer layer) {
        return layer.conf().getLayer();
    }

    /** @return what is applied to what the layer puts out; nothing to normalization, which Deeplearning4j does not apply it to */
    private static IActivation function(org.deeplearning4j.nn.conf.layers.Layer configuration) {
        if (configuration instanceof ActivationLayer activation) {
            return activation.getActivationFn();
        }
        boolean applied = configuration instanceof ConvolutionLayer || configuration instanceof DenseLayer;
        return applied ? ((BaseLayer) configuration).getActivationFn() : new ActivationIdentity();
    }

    private Activations last() {
        return activations.get(activations.size() - 1);
    }

    private Activations room(InputType shape) {
        if (shape instanceof InputType.InputTypeConvolutional maps) {
            return kept(new Activations(digits, maps.getChannels(), maps.getHeight(), maps.getWidth()));
        }
        return kept(new Activations(digits, shape.arrayElementsPerExample(), 1, 1));
    }

    private Activations room(Activations like) {
        return kept(new Activations(digits, like.maps(), like.height(), like.width()));
    }

    private Activations kept(Activations made) {
        activations.add(made);
        return made;
    }
}

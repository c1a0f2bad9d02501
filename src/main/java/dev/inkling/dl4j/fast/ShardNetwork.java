package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.ArrayList;
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
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The layers of a Deeplearning4j network as {@link FastLayer}s over shards of one size: the same gradients to rounding, from the
 * network's own weights. Every array and native operation is made once. Deeplearning4j makes hundreds of objects a step, and what
 * makes them is code that the JVM has to interpret and compile first.
 */
final class ShardNetwork implements AutoCloseable {

    private final INDArray gradients;
    private final int digits;
    private final List<FastLayer> layers = new ArrayList<>();
    private final List<Activations> activations = new ArrayList<>();
    private final List<Dropout> dropouts = new ArrayList<>();
    private final FloatBuffers rasters;
    private final Output output;

    /**
     * @param network whose weights are read, and not changed; of layers as {@link dev.inkling.dl4j.Architectures} has them
     * @param raster the shape of what comes in
     * @param gradients as many as the network's parameters, flat; each shard's are written there
     * @param digits in a shard
     * @throws IllegalArgumentException where a layer is of another kind
     */
    ShardNetwork(MultiLayerNetwork network, InputType.InputTypeConvolutional raster, INDArray gradients, int digits) {
        this.gradients = gradients;
        this.digits = digits;
        rasters = FloatBuffers.of(room(raster).values());
        List<InputType> shapes = network.getLayerWiseConfigurations().getLayerActivationTypes(raster);
        Layer[] all = network.getLayers();
        for (int i = 0; i < all.length; i++) {
            boolean rectified = i > 0 && function(all[i - 1]) instanceof ActivationReLU;
            add(all[i], shapes.get(i), rectified);
            boolean poolingRectifies = i + 1 < all.length && configuration(all[i + 1]) instanceof SubsamplingLayer;
            addActivation(function(all[i]), poolingRectifies);
        }
        output = new Output((OutputLayer) configuration(all[all.length - 1]), last());
        layers.add(output);
    }

    /** @return of each digit, 784 pixels; to be filled before a shard is learned */
    FloatBuffers rasters() {
        return rasters;
    }

    /** @return of each digit; to be filled before a shard is learned */
    int[] labels() {
        return output.labels();
    }

    /**
     * Works out the gradients, summed over the digits.
     *
     * @param seed what is left out where the network has dropout depends on it
     * @return the loss, summed over the digits
     */
    double learn(long seed) {
        dropouts.forEach(dropout -> dropout.deal(seed));
        for (FastLayer layer : layers) {
            layer.forward();
        }
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
        } else if (configuration(layer) instanceof SubsamplingLayer pooling) {
            layers.add(new MaxPooling(pooling, rectified, last(), room(shape)));
        } else if (configuration(layer) instanceof BatchNormalization) {
            layers.add(new Normalization(layer, gradients, last(), room(shape)));
        } else if (configuration(layer) instanceof DenseLayer || configuration(layer) instanceof OutputLayer) {
            addDense(layer, shape);
        } else if (!(configuration(layer) instanceof ActivationLayer)) {
            throw new IllegalArgumentException("No quick way is known through " + configuration(layer));
        }
    }

    private void addConvolution(Layer layer, ConvolutionLayer convolution, InputType shape) {
        Parameter weights = Parameter.of(layer, DefaultParamInitializer.WEIGHT_KEY, gradients);
        Parameter bias = convolution.hasBias() ? Parameter.of(layer, DefaultParamInitializer.BIAS_KEY, gradients) : null;
        boolean first = layers.isEmpty() && FirstConvolution.fits(convolution);
        layers.add(
                first
                        ? new FirstConvolution(convolution, last(), weights, bias, room(shape))
                        : new Convolution(convolution, last(), weights, bias, room(shape)));
    }

    private void addDense(Layer layer, InputType shape) {
        IDropout dropout = configuration(layer).getIDropout();
        if (dropout != null) {
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

    /** @return what is applied to what the layer puts out; nothing for the output, which has its own way, and normalization */
    private static IActivation function(Layer layer) {
        if (configuration(layer) instanceof ActivationLayer activation) {
            return activation.getActivationFn();
        }
        boolean applied = configuration(layer) instanceof ConvolutionLayer || configuration(layer) instanceof DenseLayer;
        return applied ? ((BaseLayer) configuration(layer)).getActivationFn() : new ActivationIdentity();
    }

    private Activations last() {
        return activations.get(activations.size() - 1);
    }

    private Activations room(InputType shape) {
        if (shape instanceof InputType.InputTypeConvolutional maps) {
            return kept(Activations.of(digits, maps.getChannels(), maps.getHeight(), maps.getWidth()));
        }
        return kept(Activations.of(digits, shape.arrayElementsPerExample(), 1, 1));
    }

    private Activations room(Activations like) {
        return kept(Activations.of(digits, like.maps(), like.height(), like.width()));
    }

    private Activations kept(Activations made) {
        activations.add(made);
        return made;
    }
}

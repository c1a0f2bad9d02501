package dev.inkling.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A network that reads the same in fewer steps: what a finished network's batch normalization does to a plane is a factor and
 * an addend, which its convolution can have in its weights (R. Krishnamoorthi, <i>Quantizing deep convolutional networks for
 * efficient inference</i>, 2018, section 3.1.5). The activation behind it becomes the convolution's own. Equal up to rounding.
 */
final class FoldedNetwork {

    private final MultiLayerNetwork network;
    private final List<Fold> folds = new ArrayList<>();

    /** @param normalization null where the layer stays as it is */
    private record Fold(Layer layer, @Nullable Layer normalization, org.deeplearning4j.nn.conf.layers.Layer configuration) {}

    private FoldedNetwork(MultiLayerNetwork network) {
        this.network = network;
        Layer[] layers = network.getLayers();
        for (int i = 0; i < layers.length; i++) {
            if (i + 2 < layers.length && isFoldable(layers[i], layers[i + 1], layers[i + 2])) {
                folds.add(new Fold(layers[i], layers[i + 1], folded(layers[i], layers[i + 2])));
                i += 2;
            } else {
                folds.add(new Fold(layers[i], null, layers[i].conf().getLayer().clone()));
            }
        }
    }

    /** @return another network, or the same where there is nothing to fold; a copy of the weights as they are now */
    static MultiLayerNetwork of(MultiLayerNetwork network) {
        FoldedNetwork folded = new FoldedNetwork(network);
        return folded.folds.size() == network.getnLayers() ? network : folded.build();
    }

    private static boolean isFoldable(Layer first, Layer second, Layer third) {
        return first.conf().getLayer() instanceof ConvolutionLayer convolution
                && convolution.getActivationFn() instanceof ActivationIdentity
                && second.conf().getLayer() instanceof BatchNormalization normalization
                && !normalization.isUseLogStd()
                && third.conf().getLayer() instanceof ActivationLayer;
    }

    private static ConvolutionLayer folded(Layer convolution, Layer activation) {
        ConvolutionLayer configuration = (ConvolutionLayer) convolution.conf().getLayer().clone();
        configuration.setHasBias(true);
        configuration.setActivationFn(((ActivationLayer) activation.conf().getLayer()).getActivationFn());
        return configuration;
    }

    private MultiLayerNetwork build() {
        NeuralNetConfiguration.ListBuilder builder = new NeuralNetConfiguration.Builder().list();
        folds.forEach(fold -> builder.layer(fold.configuration()));
        builder.setInputType(InputType.convolutional(Shape.RASTER.height(), Shape.RASTER.width(), 1));
        MultiLayerNetwork built = new MultiLayerNetwork(builder.build());
        built.init();
        for (int i = 0; i < folds.size(); i++) {
            fill(built.getLayer(i), folds.get(i));
        }
        return built;
    }

    private static void fill(Layer to, Fold fold) {
        if (fold.normalization() == null) {
            fold.layer().paramTable().forEach((name, values) -> to.getParam(name).assign(values));
            return;
        }
        Layer normalization = fold.normalization();
        double epsilon = ((BatchNormalization) normalization.conf().getLayer()).getEps();
        INDArray factors = normalization.getParam("gamma").div(Transforms.sqrt(normalization.getParam("var").add(epsilon)));
        INDArray addends = normalization.getParam("beta").sub(normalization.getParam("mean").mul(factors));
        to.getParam("W").assign(fold.layer().getParam("W").mul(factors.reshape(factors.length(), 1, 1, 1)));
        INDArray bias = fold.layer().getParam("b");
        to.getParam("b").assign(bias == null ? addends : addends.add(bias.mul(factors)));
    }
}

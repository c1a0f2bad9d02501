package dev.inkling.dl4j.fast;

import java.util.BitSet;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where parameters of a kind stand among a network's flat parameters. */
final class ParameterPlaces {

    private ParameterPlaces() {}

    /**
     * Batch normalization's running mean and variance. They are not learned: Deeplearning4j hands over their change as if
     * it were a gradient.
     */
    static BitSet ofRunningStatistics(MultiLayerNetwork network) {
        return of(network, BatchNormalizationParamInitializer.GLOBAL_MEAN, BatchNormalizationParamInitializer.GLOBAL_VAR);
    }

    /** The weights of convolutions and dense layers: what an L2 penalty is put on, as opposed to biases. */
    static BitSet ofWeights(MultiLayerNetwork network) {
        return of(network, DefaultParamInitializer.WEIGHT_KEY);
    }

    private static BitSet of(MultiLayerNetwork network, String... names) {
        BitSet places = new BitSet();
        for (Layer layer : network.getLayers()) {
            for (String name : names) {
                INDArray values = layer.paramTable() == null ? null : layer.paramTable().get(name);
                if (values != null) {
                    int from = Math.toIntExact(values.offset());
                    places.set(from, from + Math.toIntExact(values.length()));
                }
            }
        }
        return places;
    }
}

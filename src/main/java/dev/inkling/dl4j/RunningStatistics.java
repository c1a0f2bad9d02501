package dev.inkling.dl4j;

import java.util.BitSet;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where batch normalization keeps its running mean and variance among a network's flat parameters. They are not
 * learned: Deeplearning4j hands over their change as if it were a gradient.
 */
final class RunningStatistics {

    private RunningStatistics() {}

    static BitSet of(MultiLayerNetwork network) {
        BitSet places = new BitSet();
        for (Layer layer : network.getLayers()) {
            for (String name : new String[] {
                BatchNormalizationParamInitializer.GLOBAL_MEAN, BatchNormalizationParamInitializer.GLOBAL_VAR
            }) {
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

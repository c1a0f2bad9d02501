package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.inkling.data.Mixture;
import dev.inkling.dl4j.Architectures;
import dev.inkling.dl4j.BatchSource;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.dl4j.NativeRuntime;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The helpers remove themselves without a word when anything is amiss; training is then three times slower. */
class OneDnnHelpersTest {

    @ParameterizedTest
    @EnumSource
    void everyConvolutionHasItsHelperAfterAStep(Network kind) {
        NativeRuntime.oneThreadHere();
        TrainingPlan plan = TrainingPlan.of(kind).withBatch(Shard.LARGEST);
        BatchSource source = new BatchSource(Mixture.of(DrawnDigits.of(Shard.LARGEST, 1)), plan);
        source.shuffle(1);
        Replica replica = new Replica(Architectures.of(plan, 10, 1), 10);
        replica.beginBatch(replica.parameters());
        replica.learn(new Shard(0, Shard.LARGEST), source, 0);
        for (Layer layer : replica.network().getLayers()) {
            if (layer instanceof ConvolutionLayer) {
                assertInstanceOf(MKLDNNConvHelper.class, layer.getHelper());
            }
        }
    }
}

package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.raster.Raster;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.linalg.factory.Nd4j;

/** oneDNN is left without a word when anything is amiss; everything is then much slower. */
class OneDnnHelpersTest {

    @Test
    void nativeCodeUsesIt() {
        NativeRuntime.oneThreadHere();
        assertTrue(Nd4jCpu.Environment.getInstance().isUseONEDNN());
    }

    @ParameterizedTest
    @EnumSource
    void everyConvolutionHasItsHelperAfterADigitWasRead(Network kind) {
        NativeRuntime.oneThreadHere();
        MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(TrainingPlan.of(kind), 10, 1));
        network.init();
        network.output(Nd4j.create(DataType.FLOAT, 1, 1, Raster.SIDE, Raster.SIDE));
        for (Layer layer : network.getLayers()) {
            if (layer instanceof ConvolutionLayer) {
                assertInstanceOf(MKLDNNConvHelper.class, layer.getHelper());
            }
        }
    }
}

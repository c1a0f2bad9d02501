package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.LayerKind;
import dev.inkling.recognition.LayerView;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j's layers as plain records. */
final class LayerViews {

    private LayerViews() {}

    /** @return each layer of the network with what it puts out for one raster */
    static List<LayerView> of(MultiLayerNetwork network, Raster raster) {
        NativeRuntime.oneThreadHere();
        try (INDArray one = Nd4j.create(DataType.FLOAT, 1, 1, Raster.SIDE, Raster.SIDE)) {
            FloatBuffers.of(one).put(0, raster.toArray());
            List<INDArray> outputs = network.feedForward(one, false);
            return IntStream.range(0, network.getnLayers())
                    .mapToObj(number -> of(network.getLayer(number), outputs.get(number + 1)))
                    .toList();
        }
    }

    /** @param output for one digit: [1, planes, height, width] or [1, units] */
    static LayerView of(Layer layer, INDArray output) {
        org.deeplearning4j.nn.conf.layers.Layer configured = layer.conf().getLayer();
        boolean flat = output.rank() < 4;
        return new LayerView(
                kind(configured),
                window(configured),
                stride(configured),
                (int) output.size(1),
                flat ? 1 : (int) output.size(2),
                flat ? 1 : (int) output.size(3),
                layer.numParams(),
                function(configured),
                FloatBuffers.rowByRow(output).toArray());
    }

    private static LayerKind kind(org.deeplearning4j.nn.conf.layers.Layer layer) {
        if (layer instanceof ConvolutionLayer) {
            return LayerKind.CONVOLUTION;
        } else if (layer instanceof SubsamplingLayer) {
            return LayerKind.POOLING;
        } else if (layer instanceof BatchNormalization) {
            return LayerKind.NORMALIZATION;
        } else if (layer instanceof ActivationLayer) {
            return LayerKind.ACTIVATION;
        } else if (layer instanceof BaseOutputLayer) {
            return LayerKind.OUTPUT;
        }
        return layer instanceof DenseLayer ? LayerKind.DENSE : LayerKind.OTHER;
    }

    private static int window(org.deeplearning4j.nn.conf.layers.Layer layer) {
        if (layer instanceof ConvolutionLayer convolution) {
            return convolution.getKernelSize()[0];
        }
        return layer instanceof SubsamplingLayer pooling ? pooling.getKernelSize()[0] : 0;
    }

    private static int stride(org.deeplearning4j.nn.conf.layers.Layer layer) {
        if (layer instanceof ConvolutionLayer convolution) {
            return convolution.getStride()[0];
        }
        return layer instanceof SubsamplingLayer pooling ? pooling.getStride()[0] : 0;
    }

    private static String function(org.deeplearning4j.nn.conf.layers.Layer layer) {
        if (layer instanceof ActivationLayer activation) {
            return name(activation.getActivationFn());
        }
        boolean applied = layer instanceof BaseLayer && !(layer instanceof BatchNormalization);
        return applied ? name(((BaseLayer) layer).getActivationFn()) : "";
    }

    private static String name(IActivation function) {
        return function instanceof ActivationIdentity ? "" : function.toString().replaceAll("\\(.*", "");
    }
}

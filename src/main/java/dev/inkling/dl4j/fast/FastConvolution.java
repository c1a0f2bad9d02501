package dev.inkling.dl4j.fast;

import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution with a rectifier or no activation, which keeps what it put out for the way back as it is: what a rectifier
 * lets through is positive before it and after it. Deeplearning4j keeps a copy from before the activation.
 */
final class FastConvolution extends ConvolutionLayer {

    FastConvolution(ConvolutionLayer plain) {
        super(plain.conf(), plain.getDataType());
        if (FirstConvolution.fits(layerConf())) {
            helper = new FirstConvolution();
        }
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        applyDropOutIfNecessary(training, workspaces);
        preOutput = preOutput(training, false, workspaces).getFirst();
        return layerConf().getActivationFn().getActivation(preOutput, training);
    }
}

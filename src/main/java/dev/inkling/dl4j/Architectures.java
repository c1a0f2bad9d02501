package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * The layers of each {@link Network}. Input [n, 1, 28, 28] in [0, 1], channels first: with the oneDNN helpers
 * channels-last trains to a wrong result in Deeplearning4j 1.0.0-M2.1. Output [n, 10], softmax.
 */
final class Architectures {

    private Architectures() {}

    /** @param steps batches the run will have, the length of the learning-rate schedule */
    static MultiLayerConfiguration of(TrainingPlan plan, long steps) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(plan.seed())
                .weightInit(WeightInit.RELU)
                .updater(updater(plan, steps))
                // Keeps what a convolution put out for the way back; without, it is computed a second time there.
                .cacheMode(CacheMode.DEVICE)
                .list();
        switch (plan.network()) {
            case SEED -> seed(layers);
            case QUICK -> quick(layers);
            case DEEP -> deep(layers);
        }
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(Prediction.DIGITS)
                .activation(Activation.SOFTMAX)
                .weightInit(WeightInit.XAVIER)
                .build());
        layers.setInputType(InputType.convolutional(Raster.SIDE, Raster.SIDE, 1));
        return layers.build();
    }

    /**
     * The tutorial network keeps its rate; the others go up to it and down again over the run (L. N. Smith,
     * <i>A disciplined approach to neural network hyper-parameters</i>, 2018), which saves about half of the epochs.
     */
    private static Adam updater(TrainingPlan plan, long steps) {
        if (plan.network() == Network.SEED || steps < 10) {
            return new Adam(plan.learningRate());
        }
        double highest = plan.learningRate();
        int cycle = Math.toIntExact(steps);
        int annealing = Math.max(1, cycle / 10);
        return new Adam(new CycleSchedule(ScheduleType.ITERATION, highest / 10, highest, cycle, annealing, 0.01));
    }

    private static void seed(NeuralNetConfiguration.ListBuilder layers) {
        layers.layer(convolution(3, 1, 32)).layer(maxPooling());
        layers.layer(convolution(3, 1, 64)).layer(maxPooling());
        layers.layer(convolution(3, 1, 64));
        layers.layer(dense(64, 0));
    }

    private static void quick(NeuralNetConfiguration.ListBuilder layers) {
        layers.layer(convolution(5, 2, 24));
        layers.layer(convolution(3, 2, 48));
        layers.layer(convolution(3, 1, 64));
        layers.layer(dense(128, 0));
    }

    private static void deep(NeuralNetConfiguration.ListBuilder layers) {
        normalizedConvolution(layers, 5, 2, 32);
        normalizedConvolution(layers, 3, 1, 32);
        normalizedConvolution(layers, 3, 2, 64);
        normalizedConvolution(layers, 3, 1, 64);
        normalizedConvolution(layers, 3, 2, 96);
        layers.layer(dense(128, 0.3));
    }

    private static ConvolutionLayer convolution(int kernel, int stride, int maps) {
        return convolution(kernel, stride, maps, stride == 1 && kernel == 3 ? 0 : kernel / 2);
    }

    private static ConvolutionLayer convolution(int kernel, int stride, int maps, int padding) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .padding(padding, padding)
                .nOut(maps)
                .activation(Activation.RELU)
                .build();
    }

    private static void normalizedConvolution(
            NeuralNetConfiguration.ListBuilder layers, int kernel, int stride, int maps) {
        layers.layer(new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .padding(kernel / 2, kernel / 2)
                .nOut(maps)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build());
        layers.layer(new BatchNormalization.Builder().useLogStd(false).decay(0.9).build());
        // A layer of its own: Deeplearning4j's batch normalization takes an activation and does not apply it.
        layers.layer(new ActivationLayer.Builder().activation(Activation.RELU).build());
    }

    private static SubsamplingLayer maxPooling() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    /** @param dropout share of the layer's inputs left out of a training step, 0 for none */
    private static DenseLayer dense(int units, double dropout) {
        DenseLayer.Builder builder = new DenseLayer.Builder().nOut(units).activation(Activation.RELU);
        return dropout == 0 ? builder.build() : builder.dropOut(1 - dropout).build();
    }
}

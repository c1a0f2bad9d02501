package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import dev.inkling.training.Schedule;
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
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/**
 * The layers of each {@link Network}. Input [n, 1, 28, 28] in [0, 1], channels first: with the oneDNN helpers
 * channels-last trains to a wrong result in Deeplearning4j 1.0.0-M2.1. Output [n, classes], softmax.
 */
public final class Architectures {

    private static final double MOMENTUM = 0.9;
    /** Batches; with fewer the rate stays as it is. */
    private static final int SHORTEST_SCHEDULE = 10;

    private Architectures() {}

    /**
     * @param classes how many the network tells apart
     * @param steps batches the run will have, the length of the learning-rate schedule
     */
    public static MultiLayerConfiguration of(TrainingPlan plan, int classes, long steps) {
        Activation activation = activation(plan);
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(plan.seed())
                .activation(activation)
                .weightInit(activation == Activation.RELU ? WeightInit.RELU : WeightInit.XAVIER)
                .updater(updater(plan, steps))
                .l2(plan.regularization().l2())
                // Keeps what a convolution put out for the way back; without, it is computed a second time there.
                .cacheMode(CacheMode.DEVICE)
                .list();
        double dropout = plan.regularization().dropout();
        switch (plan.network()) {
            case SEED -> seed(layers, dropout);
            case QUICK -> quick(layers, dropout);
            case DEEP -> deep(layers, dropout, activation);
        }
        layers.layer(new OutputLayer.Builder(loss(plan))
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .weightInit(WeightInit.XAVIER)
                .build());
        layers.setInputType(InputType.convolutional(Raster.SIDE, Raster.SIDE, 1));
        return layers.build();
    }

    private static Activation activation(TrainingPlan plan) {
        return switch (plan.learning().activation()) {
            case RELU -> Activation.RELU;
            case SIGMOID -> Activation.SIGMOID;
            case TANH -> Activation.TANH;
        };
    }

    private static LossFunction loss(TrainingPlan plan) {
        return switch (plan.learning().loss()) {
            case CROSS_ENTROPY -> LossFunction.MCXENT;
            case MEAN_SQUARED_ERROR -> LossFunction.MSE;
        };
    }

    private static IUpdater updater(TrainingPlan plan, long steps) {
        ISchedule rate = rate(plan, Math.toIntExact(steps));
        return switch (plan.learning().optimizer()) {
            case SGD -> new Nesterovs(rate, MOMENTUM);
            case RMSPROP -> new RmsProp(rate);
            case ADAM -> new Adam(rate);
        };
    }

    static ISchedule rate(TrainingPlan plan, int steps) {
        double highest = plan.learning().learningRate();
        Schedule schedule = plan.learning().schedule();
        if (schedule == Schedule.CONSTANT || steps < SHORTEST_SCHEDULE) {
            return new FixedSchedule(highest);
        }
        return switch (schedule) {
            case STEPS -> new StepSchedule(ScheduleType.ITERATION, highest, 0.1, Math.ceil(steps / 3.0));
            default -> oneCycle(highest, steps);
        };
    }

    private static ISchedule oneCycle(double highest, int steps) {
        int annealing = Math.max(1, steps / 10);
        if ((steps - annealing) % 2 == 1) {
            annealing++; // of an odd cycle, Deeplearning4j gives the batch before the annealing a hundred times its rate
        }
        return new CycleSchedule(ScheduleType.ITERATION, highest / 10, highest, steps, annealing, 0.01);
    }

    private static void seed(NeuralNetConfiguration.ListBuilder layers, double dropout) {
        layers.layer(convolution(3, 1, 32)).layer(maxPooling());
        layers.layer(convolution(3, 1, 64)).layer(maxPooling());
        layers.layer(convolution(3, 1, 64));
        layers.layer(dense(64, dropout));
    }

    private static void quick(NeuralNetConfiguration.ListBuilder layers, double dropout) {
        layers.layer(convolution(5, 2, 24));
        layers.layer(convolution(3, 2, 48));
        layers.layer(convolution(3, 1, 64));
        layers.layer(dense(128, dropout));
    }

    private static void deep(NeuralNetConfiguration.ListBuilder layers, double dropout, Activation activation) {
        normalizedConvolution(layers, activation, 5, 2, 32);
        normalizedConvolution(layers, activation, 3, 1, 32);
        normalizedConvolution(layers, activation, 3, 2, 64);
        normalizedConvolution(layers, activation, 3, 1, 64);
        normalizedConvolution(layers, activation, 3, 2, 96);
        layers.layer(dense(128, dropout));
    }

    private static ConvolutionLayer convolution(int kernel, int stride, int maps) {
        return convolution(kernel, stride, maps, stride == 1 && kernel == 3 ? 0 : kernel / 2);
    }

    private static ConvolutionLayer convolution(int kernel, int stride, int maps, int padding) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .padding(padding, padding)
                .nOut(maps)
                .build();
    }

    private static void normalizedConvolution(
            NeuralNetConfiguration.ListBuilder layers, Activation activation, int kernel, int stride, int maps) {
        layers.layer(new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .padding(kernel / 2, kernel / 2)
                .nOut(maps)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build());
        layers.layer(new BatchNormalization.Builder()
                .useLogStd(false)
                .decay(0.9)
                .activation(Activation.IDENTITY)
                .build());
        // A layer of its own: Deeplearning4j's batch normalization takes an activation and does not apply it.
        layers.layer(new ActivationLayer.Builder().activation(activation).build());
    }

    private static SubsamplingLayer maxPooling() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    /** @param dropout share of the layer's inputs left out of a training step, 0 for none */
    private static DenseLayer dense(int units, double dropout) {
        DenseLayer.Builder builder = new DenseLayer.Builder().nOut(units);
        return dropout == 0 ? builder.build() : builder.dropOut(1 - dropout).build();
    }
}

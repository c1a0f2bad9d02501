package dev.inkling.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.inkling.data.Share;
import dev.inkling.data.Split;
import java.util.Objects;

/**
 * Everything that decides how a run goes: the same plan on the same data gives the same model to rounding. As JSON it is flat,
 * without the groups; what a file does not name because it is older is what was done then.
 *
 * @param seed of the first weights, the shuffling, dropout, the augmentation and the split
 */
public record TrainingPlan(
        Network network,
        @JsonUnwrapped Learning learning,
        @JsonUnwrapped Regularization regularization,
        @JsonUnwrapped DataShare data,
        @JsonUnwrapped End end,
        long seed) {

    public static final long DEFAULT_SEED = 1;

    private static final int TWELFTH = 12;

    public TrainingPlan {
        Objects.requireNonNull(network);
        Objects.requireNonNull(learning);
        Objects.requireNonNull(regularization);
        Objects.requireNonNull(data);
        Objects.requireNonNull(end);
    }

    /**
     * How a step follows from a batch.
     *
     * @param batch digits a step, 1 to 4,096
     * @param learningRate the highest of the schedule, above 0 and at most 10
     * @param loss null for cross-entropy, which all plans had before there was a choice
     * @param activation null for the rectifier, likewise
     */
    public record Learning(
            int batch, Optimizer optimizer, double learningRate, Schedule schedule, Loss loss, Activation activation) {

        public Learning {
            check(batch >= 1 && batch <= 4096, "A batch is 1 to 4096 digits, not " + batch);
            Objects.requireNonNull(optimizer);
            check(learningRate > 0 && learningRate <= 10, "The learning rate is above 0 and at most 10, not " + learningRate);
            Objects.requireNonNull(schedule);
            loss = Objects.requireNonNullElse(loss, Loss.CROSS_ENTROPY);
            activation = Objects.requireNonNullElse(activation, Activation.RELU);
        }
    }

    /**
     * What keeps a network from learning its digits by heart.
     *
     * @param dropout share of the inputs of the dense layer that a training step leaves out, 0 to 0.9
     * @param l2 factor of the weights' squares, halved, in what is minimized; 0 to 1
     * @param averaging what the running average of the weights keeps of itself at a step, 0 to 0.9999; 0 takes the weights as
     *     they are (B. Polyak, A. Juditsky, 1992; exponential as in TensorFlow's ExponentialMovingAverage)
     * @param anchor share of the weights of the model it begins with in the result, 0 to 0.9, so that it forgets little of what
     *     that knows (M. Wortsman and others, <i>Robust fine-tuning of zero-shot models</i>, 2022); more where held-back digits
     *     are forgotten all the same
     */
    public record Regularization(
            double dropout,
            double l2,
            Augmentation augmentation,
            double averaging,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) double anchor) {

        public Regularization {
            check(dropout >= 0 && dropout <= 0.9, "Dropout is 0 to 0.9, not " + dropout);
            check(l2 >= 0 && l2 <= 1, "L2 is 0 to 1, not " + l2);
            Objects.requireNonNull(augmentation);
            check(averaging >= 0 && averaging <= 0.9999, "Averaging is 0 to 0.9999, not " + averaging);
            check(anchor >= 0 && anchor <= 0.9, "An anchor is 0 to 0.9, not " + anchor);
        }
    }

    /**
     * Which of the digits are learned from, and which the epochs are compared on.
     *
     * @param heldBack one training digit in this many is held back for validation, 2 to 1,000; 0 for none
     * @param digits how many digits to learn from; 0 for all
     * @param split which digits those are; null for {@link Split#TAIL}, as it was before there was a choice
     */
    public record DataShare(int heldBack, int digits, Split split) {

        public DataShare {
            split = Objects.requireNonNullElse(split, Split.TAIL);
            check(heldBack == 0 || heldBack >= 2 && heldBack <= 1000,
                    "Held back is one digit in 2 to 1000, or 0, not " + heldBack);
            check(digits >= 0, "Digits to learn from are 0 or more, not " + digits);
        }
    }

    /**
     * When a run is over.
     *
     * @param epochs passes over the training data at most, 1 to 1,000
     * @param patience epochs without a better validation accuracy that end the run, 1 to 1,000; 0 for none
     */
    public record End(int epochs, int patience) {

        public End {
            check(epochs >= 1 && epochs <= 1000, "Epochs are 1 to 1000, not " + epochs);
            check(patience >= 0 && patience <= 1000, "Patience is 0 to 1000 epochs, not " + patience);
        }
    }

    /** The plan that suits a network. */
    public static TrainingPlan of(Network network) {
        return switch (network) {
            case SEED -> suiting(network, 5, Optimizer.RMSPROP, 1e-3, Schedule.CONSTANT, 0, Augmentation.NONE);
            case QUICK -> suiting(network, 3, Optimizer.ADAM, 2e-3, Schedule.ONE_CYCLE, 0, Augmentation.NONE);
            case DEEP -> suiting(network, 20, Optimizer.ADAM, 2e-3, Schedule.ONE_CYCLE, 0.3, Augmentation.USUAL);
        };
    }

    private static TrainingPlan suiting(
            Network network, int epochs, Optimizer optimizer, double rate, Schedule schedule, double dropout,
            Augmentation augmentation) {
        return new TrainingPlan(
                network,
                new Learning(64, optimizer, rate, schedule, Loss.CROSS_ENTROPY, Activation.RELU),
                new Regularization(dropout, 0, augmentation, 0, 0),
                new DataShare(TWELFTH, 0, Split.BALANCED),
                new End(epochs, 0),
                DEFAULT_SEED);
    }

    public TrainingPlan withBatch(int batch) {
        return with(new Learning(
                batch, learning.optimizer, learning.learningRate, learning.schedule, learning.loss, learning.activation));
    }

    public TrainingPlan withOptimizer(Optimizer optimizer) {
        return with(new Learning(
                learning.batch, optimizer, learning.learningRate, learning.schedule, learning.loss, learning.activation));
    }

    public TrainingPlan withLearningRate(double learningRate) {
        return with(new Learning(
                learning.batch, learning.optimizer, learningRate, learning.schedule, learning.loss, learning.activation));
    }

    public TrainingPlan withSchedule(Schedule schedule) {
        return with(new Learning(
                learning.batch, learning.optimizer, learning.learningRate, schedule, learning.loss, learning.activation));
    }

    public TrainingPlan withLoss(Loss loss) {
        return with(new Learning(
                learning.batch, learning.optimizer, learning.learningRate, learning.schedule, loss, learning.activation));
    }

    public TrainingPlan withActivation(Activation activation) {
        return with(new Learning(
                learning.batch, learning.optimizer, learning.learningRate, learning.schedule, learning.loss, activation));
    }

    public TrainingPlan withDropout(double dropout) {
        return with(new Regularization(
                dropout, regularization.l2, regularization.augmentation, regularization.averaging, regularization.anchor));
    }

    public TrainingPlan withL2(double l2) {
        return with(new Regularization(
                regularization.dropout, l2, regularization.augmentation, regularization.averaging, regularization.anchor));
    }

    public TrainingPlan withAugmentation(Augmentation augmentation) {
        return with(new Regularization(
                regularization.dropout, regularization.l2, augmentation, regularization.averaging, regularization.anchor));
    }

    public TrainingPlan withAveraging(double averaging) {
        return with(new Regularization(
                regularization.dropout, regularization.l2, regularization.augmentation, averaging, regularization.anchor));
    }

    public TrainingPlan withAnchor(double anchor) {
        return with(new Regularization(
                regularization.dropout, regularization.l2, regularization.augmentation, regularization.averaging, anchor));
    }

    public TrainingPlan withHeldBack(int heldBack) {
        return with(new DataShare(heldBack, data.digits, data.split));
    }

    public TrainingPlan withDigits(int digits) {
        return with(new DataShare(data.heldBack, digits, data.split));
    }

    public TrainingPlan withSplit(Split split) {
        return with(new DataShare(data.heldBack, data.digits, split));
    }

    public TrainingPlan withEpochs(int epochs) {
        return with(new End(epochs, end.patience));
    }

    public TrainingPlan withPatience(int patience) {
        return with(new End(end.epochs, patience));
    }

    public TrainingPlan withSeed(long seed) {
        return new TrainingPlan(network, learning, regularization, data, end, seed);
    }

    /** @return which digits are learned from, and which are held back */
    public Share share() {
        return new Share(data.heldBack, data.digits, data.split, seed);
    }

    private TrainingPlan with(Learning learning) {
        return new TrainingPlan(network, learning, regularization, data, end, seed);
    }

    private TrainingPlan with(Regularization regularization) {
        return new TrainingPlan(network, learning, regularization, data, end, seed);
    }

    private TrainingPlan with(DataShare data) {
        return new TrainingPlan(network, learning, regularization, data, end, seed);
    }

    private TrainingPlan with(End end) {
        return new TrainingPlan(network, learning, regularization, data, end, seed);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

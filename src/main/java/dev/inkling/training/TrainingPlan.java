package dev.inkling.training;

import java.util.Objects;

/**
 * Everything that decides how a run goes: the same plan on the same data gives the same model to rounding.
 *
 * @param epochs passes over the training data at most, 1 to 1,000
 * @param batch digits a step, 1 to 4,096
 * @param learningRate the highest of the schedule, above 0 and at most 10
 * @param dropout share of the inputs of the dense layer that a training step leaves out, 0 to 0.9
 * @param l2 factor of the weights' squares, halved, in what is minimized; 0 to 1
 * @param heldBack one training digit in this many is held back for validation, 2 to 1,000; 0 for none
 * @param patience epochs without a better validation accuracy that end the run, 1 to 1,000; 0 for none
 * @param digits how many digits to learn from; 0 for all
 * @param seed of the first weights, the shuffling, dropout, the augmentation and the split
 * @param split which digits those are, and which are held back; plans written down before there was a choice say nothing,
 *     which is {@link Split#TAIL}
 */
public record TrainingPlan(
        Network network,
        int epochs,
        int batch,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        double dropout,
        double l2,
        Augmentation augmentation,
        int heldBack,
        int patience,
        int digits,
        long seed,
        Split split) {

    public static final long DEFAULT_SEED = 1;

    private static final int TWELFTH = 12;

    public TrainingPlan {
        Objects.requireNonNull(network);
        Objects.requireNonNull(optimizer);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(augmentation);
        split = split == null ? Split.TAIL : split;
        check(epochs >= 1 && epochs <= 1000, "Epochs are 1 to 1000, not " + epochs);
        check(batch >= 1 && batch <= 4096, "A batch is 1 to 4096 digits, not " + batch);
        check(learningRate > 0 && learningRate <= 10, "The learning rate is above 0 and at most 10, not " + learningRate);
        check(dropout >= 0 && dropout <= 0.9, "Dropout is 0 to 0.9, not " + dropout);
        check(l2 >= 0 && l2 <= 1, "L2 is 0 to 1, not " + l2);
        check(heldBack == 0 || heldBack >= 2 && heldBack <= 1000, "Held back is one digit in 2 to 1000, or 0, not " + heldBack);
        check(patience >= 0 && patience <= 1000, "Patience is 0 to 1000 epochs, not " + patience);
        check(digits >= 0, "Digits to learn from are 0 or more, not " + digits);
    }

    /** The plan that suits a network. */
    public static TrainingPlan of(Network network) {
        return switch (network) {
            case SEED -> suiting(network, 5, 1e-3, Schedule.CONSTANT, 0, Augmentation.NONE);
            case QUICK -> suiting(network, 3, 2e-3, Schedule.ONE_CYCLE, 0, Augmentation.NONE);
            case DEEP -> suiting(network, 20, 2e-3, Schedule.ONE_CYCLE, 0.3, Augmentation.USUAL);
        };
    }

    private static TrainingPlan suiting(
            Network network, int epochs, double rate, Schedule schedule, double dropout, Augmentation augmentation) {
        return new TrainingPlan(
                network, epochs, 64, Optimizer.ADAM, rate, schedule, dropout, 0, augmentation, TWELFTH, 0, 0, DEFAULT_SEED,
                Split.BALANCED);
    }

    public TrainingPlan withEpochs(int epochs) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withBatch(int batch) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withOptimizer(Optimizer optimizer) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withLearningRate(double learningRate) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withSchedule(Schedule schedule) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withDropout(double dropout) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withL2(double l2) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withAugmentation(Augmentation augmentation) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withHeldBack(int heldBack) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withPatience(int patience) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withDigits(int digits) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withSeed(long seed) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    public TrainingPlan withSplit(Split split) {
        return new TrainingPlan(network, epochs, batch, optimizer, learningRate, schedule, dropout, l2, augmentation,
                heldBack, patience, digits, seed, split);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

package dev.inkling.cli;

import dev.inkling.data.Split;
import dev.inkling.training.Activation;
import dev.inkling.training.Augmentation;
import dev.inkling.training.Loss;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Schedule;
import dev.inkling.training.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a run goes: the plan that suits the network, and what of it is changed. */
final class PlanOptions {

    private final List<UnaryOperator<TrainingPlan>> changes = new ArrayList<>();

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "N",
            converter = NetworkName.class,
            defaultValue = "quick",
            description = "seed (the tutorial's), quick (the default) or deep (reads best, takes longest). "
                    + "What follows is by default what suits it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it; it has a default
    private Network network;

    /** @throws ParameterException for values that cannot be */
    TrainingPlan plan() {
        try {
            TrainingPlan plan = TrainingPlan.of(network);
            for (UnaryOperator<TrainingPlan> change : changes) {
                plan = change.apply(plan);
            }
            return plan;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the digits at most, 1 to 1000.")
    void epochs(int epochs) {
        changes.add(plan -> plan.withEpochs(epochs));
    }

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Stop after N epochs without a better accuracy, 1 to 1000; 0 goes on to the end.")
    void patience(int patience) {
        changes.add(plan -> plan.withPatience(patience));
    }

    @Option(names = "--batch", paramLabel = "N", description = "Digits a step, 1 to 4096.")
    void batch(int batch) {
        changes.add(plan -> plan.withBatch(batch));
    }

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "How far a step goes, the highest of the schedule; above 0 and at most 10.")
    void learningRate(double rate) {
        changes.add(plan -> plan.withLearningRate(rate));
    }

    @Option(
            names = "--schedule",
            paramLabel = "S",
            description = "How the rate changes over the run: constant, steps (a tenth after each third) or one-cycle (up, then down).")
    void schedule(Schedule schedule) {
        changes.add(plan -> plan.withSchedule(schedule));
    }

    @Option(names = "--optimizer", paramLabel = "O", description = "sgd (with momentum), rmsprop or adam.")
    void optimizer(Optimizer optimizer) {
        changes.add(plan -> plan.withOptimizer(optimizer));
    }

    @Option(names = "--loss", paramLabel = "L", description = "What is made small: cross-entropy or mean-squared-error.")
    void loss(Loss loss) {
        changes.add(plan -> plan.withLoss(loss));
    }

    @Option(
            names = "--activation",
            paramLabel = "A",
            description = "What each layer makes of its sums: relu, sigmoid or tanh.")
    void activation(Activation activation) {
        changes.add(plan -> plan.withActivation(activation));
    }

    @Option(
            names = "--dropout",
            paramLabel = "X",
            description = "Share of the dense layer's inputs left out of a step, 0 to 0.9.")
    void dropout(double dropout) {
        changes.add(plan -> plan.withDropout(dropout));
    }

    @Option(names = "--l2", paramLabel = "X", description = "Pulls weights towards 0; 0 to 1, useful around 0.0001.")
    void l2(double l2) {
        changes.add(plan -> plan.withL2(l2));
    }

    @Option(
            names = "--averaging",
            paramLabel = "X",
            description = "Keeps a running average of the weights that keeps this share of itself at a step, such as 0.999; 0, the "
                    + "default, keeps the last weights.")
    void averaging(double averaging) {
        changes.add(plan -> plan.withAveraging(averaging));
    }

    @Option(
            names = "--augment",
            paramLabel = "A",
            converter = AugmentationText.class,
            description = "How much digits are changed each time: on, off, or bounds such as shift=1.5,rotation=12; the others "
                    + "of scale, shear, elastic and pen are then 0.")
    void augmentation(Augmentation augmentation) {
        changes.add(plan -> plan.withAugmentation(augmentation));
    }

    @Option(
            names = "--held-back",
            paramLabel = "N",
            description = "One training digit in N is held back to compare epochs on, 2 to 1000; 0 for none; default: 12.")
    void heldBack(int heldBack) {
        changes.add(plan -> plan.withHeldBack(heldBack));
    }

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Learn from N digits only, of each digit its share; 0, the default, takes all.")
    void limit(int digits) {
        changes.add(plan -> plan.withDigits(digits));
    }

    @Option(
            names = "--split",
            paramLabel = "S",
            description = "Which digits are held back: of each digit its share, drawn by the seed (balanced, the default), or "
                    + "the last of the file (tail), as models before this choice were made.")
    void split(Split split) {
        changes.add(plan -> plan.withSplit(split));
    }

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random; default: 1.")
    void seed(long seed) {
        changes.add(plan -> plan.withSeed(seed));
    }
}

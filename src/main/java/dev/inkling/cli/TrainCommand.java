package dev.inkling.cli;

import dev.inkling.platform.Message;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.DigitSet;
import dev.inkling.training.HeldBack;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Provenance;
import dev.inkling.training.Split;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Trains a new model on MNIST's training digits; the test digits are not looked at. */
@Command(
        name = "train",
        description = {
            "Trains a network on MNIST and writes the model to a file.",
            "It learns from 55,000 of the training digits and keeps the epoch that reads the other 5,000 best; accuracy is "
                    + "on those 5,000."
        },
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class)
final class TrainCommand implements Callable<Integer> {

    private final Services services;
    private final Output output;
    private final Errors errors;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--network",
            paramLabel = "N",
            converter = NetworkName.class,
            defaultValue = "quick",
            description = "seed (the tutorial's), quick (the default) or deep (reads best, takes longest).")
    private Network network;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Passes over the digits, 1 to 1000; default: what suits the network.")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Digits a step, 1 to 4096; default: what suits the network.")
    private Integer batch;

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "The highest of the schedule, above 0 and at most 10; default: what suits the network.")
    private Double learningRate;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random; default: 1.")
    private Long seed;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Learn from N digits only, and compare epochs on a tenth as many; default: all.")
    private Integer limit;

    @Option(
            names = "--split",
            paramLabel = "S",
            description = "Which digits are held back: of each digit its share, drawn by the seed (balanced, the default), or "
                    + "the last of the file (tail), as models before this choice were made.")
    private Split split;

    @Option(
            names = "--out",
            paramLabel = "F",
            description = "The model file, replaced when it exists; default: inkling-NETWORK.zip.")
    private Path out;

    @Option(names = "--json", description = "Print a JSON object an epoch: epoch, loss, accuracy, imagesPerSecond, seconds.")
    private boolean json;

    TrainCommand(Services services, Output output, Errors errors) {
        this.services = services;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        TrainingPlan plan = plan();
        Path file = out == null ? Path.of("inkling-" + network.id() + ".zip") : out;
        ModelTarget target = new ModelTarget(file, services.models());
        target.tryOut();
        DigitSet set = DigitSet.of(data.load(services, errors));
        HeldBack digits = HeldBack.of(set.training(), plan);
        if (limit != null) {
            digits = digits.limitedTo(limit);
        }
        return train(plan, digits, set.origin(), target);
    }

    private int train(TrainingPlan plan, HeldBack digits, DataOrigin origin, ModelTarget target) throws Exception {
        ProgressBar bar = new ProgressBar(services.err(), plan.batch(), System::nanoTime);
        RunLog log = new RunLog(errors);
        try (StopOnShutdown shutdown = new StopOnShutdown()) {
            TrainingProgress progress = new TrainingProgress(
                    shutdown, new EpochPrinter(output, json), log, bar, services.terminal() && !json);
            try (Model model =
                    services.engine().get().train(plan, digits.training(), digits.validation(), origin, progress)) {
                bar.clear();
                return progress.wasBrokenOff() ? keepBrokenOff(model, progress, target) : keep(model, log, target);
            } finally {
                bar.clear();
            }
        }
    }

    private int keep(Model model, RunLog log, ModelTarget target) throws IOException {
        target.write(model);
        if (!json) {
            log.tell(() -> output.line("wrote " + target + summary(model.provenance())));
        }
        return errors.exitStatus();
    }

    /** A model that was there is worth more than the beginning of one epoch. */
    private int keepBrokenOff(Model model, TrainingProgress progress, ModelTarget target) throws IOException {
        if (!progress.hasWholeEpoch()) {
            errors.report(Message.of("train.stopped.early").toString());
            return ExitStatus.FAILED;
        }
        target.write(model);
        errors.report(Message.of("train.stopped", progress.epoch(), target) + summary(model.provenance()));
        return ExitStatus.FAILED;
    }

    private static String summary(Provenance provenance) {
        if (provenance.validationAccuracy() == null) {
            return "";
        }
        return String.format(Locale.ROOT, ": epoch %d, which read %.2f %% of %,d held-back digits rightly", provenance.epoch(),
                100 * provenance.validationAccuracy(), provenance.validationDigits());
    }

    private TrainingPlan plan() {
        if (limit != null && limit < 1) {
            throw new ParameterException(spec.commandLine(), Message.of("train.limit", limit).toString());
        }
        try {
            TrainingPlan plan = TrainingPlan.of(network);
            plan = epochs == null ? plan : plan.withEpochs(epochs);
            plan = batch == null ? plan : plan.withBatch(batch);
            plan = learningRate == null ? plan : plan.withLearningRate(learningRate);
            plan = split == null ? plan : plan.withSplit(split);
            return seed == null ? plan : plan.withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}

package dev.inkling.cli;

import dev.inkling.training.BatchResult;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.DigitSet;
import dev.inkling.training.EpochResult;
import dev.inkling.training.HeldBack;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Provenance;
import dev.inkling.training.Split;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
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
        requireWritable(file);
        DigitSet set = DigitSet.of(data.load(services, errors));
        HeldBack digits = HeldBack.of(set.training(), plan);
        if (limit != null) {
            digits = digits.limitedTo(limit);
        }
        return train(plan, digits, set.origin(), file);
    }

    private int train(TrainingPlan plan, HeldBack digits, DataOrigin origin, Path file) throws Exception {
        try (StopOnShutdown shutdown = new StopOnShutdown()) {
            Progress progress = new Progress(shutdown, plan.batch());
            try (Model model = services.engine().get().train(plan, digits.training(), digits.validation(), origin, progress)) {
                progress.bar.clear();
                if (shutdown.isRequested()) {
                    errors.report("training was stopped, no model was written");
                    return ExitStatus.FAILED;
                }
                model.save(file);
                if (!json) {
                    tell(() -> output.line("wrote " + file + summary(model.provenance())));
                }
                return ExitStatus.DONE;
            } finally {
                progress.bar.clear();
            }
        }
    }

    /** The model is what a run is for: it goes on when nobody follows it any more. */
    private static void tell(Runnable line) {
        try {
            line.run();
        } catch (ClosedOutputException e) {
            // Nobody to tell.
        }
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
            throw new ParameterException(spec.commandLine(), "The limit is 1 or more, not " + limit);
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

    /** Before an hour of training, not after it. */
    private static void requireWritable(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new IOException(file + ": this is a folder, expected a file name for the model");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(file + ": there is no folder " + folder);
        }
        if (!Files.isWritable(folder) || Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + ": cannot be written");
        }
    }

    /** All calls come on the thread that trains, which is the command's. */
    private final class Progress implements TrainingListener {

        private final StopOnShutdown shutdown;
        private final ProgressBar bar;
        private final EpochPrinter printer = new EpochPrinter(output, json);

        Progress(StopOnShutdown shutdown, int batch) {
            this.shutdown = shutdown;
            bar = new ProgressBar(services.err(), batch, System::nanoTime);
        }

        @Override
        public void batchDone(BatchResult result) {
            if (services.terminal() && !json) {
                bar.show(result);
            }
        }

        @Override
        public void epochDone(EpochResult result) {
            bar.clear();
            tell(() -> printer.print(result));
        }

        @Override
        public boolean shouldStop() {
            return shutdown.isRequested();
        }
    }
}

package dev.inkling.cli;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.evaluation.CommonTests;
import dev.inkling.evaluation.Score;
import dev.inkling.evaluation.Tester;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunState;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a new model, as the window does: the run is kept among its runs, and can go on when it was broken off. */
@Command(
        name = "train",
        description = {
            "Trains a network and writes the model to a file.",
            "Unless told otherwise it learns from 55,000 of MNIST's training digits and keeps the epoch that reads the other "
                    + "5,000 best; accuracy is on those 5,000."
        },
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class)
final class TrainCommand implements Callable<Integer> {

    private final Services services;
    private final Output output;
    private final Errors errors;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private PlanOptions planOptions;

    @Option(
            names = "--out",
            paramLabel = "F",
            description = "The model file, replaced when it exists; default: inkling-NETWORK.zip.")
    private @Nullable Path out;

    @Option(
            names = "--from",
            paramLabel = "F",
            description = "Begin with the weights of this model, which is of the same network, instead of random ones.")
    private @Nullable Path from;

    @Option(
            names = "--resume",
            description = "Go on with the newest run that was broken off or stopped, with its plan and its digits, to the same "
                    + "weights as without a break.")
    private boolean resume;

    @Option(
            names = "--test",
            description = "In the end, read MNIST's test digits, where they are, and those of the built-in strokes.")
    private boolean test;

    @Option(names = "--json", description = "Print a JSON object an epoch: epoch, loss, accuracy, imagesPerSecond, seconds.")
    private boolean json;

    TrainCommand(Services services, Output output, Errors errors) {
        this.services = services;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        try (RunStore store = new RunStore(services.runs())) {
            Run broken = resume ? newest(store) : null;
            TrainingPlan plan = broken == null ? planOptions.plan() : broken.record().plan();
            ModelTarget target =
                    new ModelTarget(out == null ? Path.of("inkling-" + plan.network().id() + ".zip") : out);
            target.tryOut();
            Run run = broken == null ? begin(store, plan) : broken;
            return train(store, run, target);
        }
    }

    private static Run newest(RunStore store) throws IOException {
        return store.list().stream()
                .filter(run -> run.state().canGoOn())
                .findFirst()
                .orElseThrow(() -> new ExplainedIOException(Message.of("train.resume.none")));
    }

    private Run begin(RunStore store, TrainingPlan plan)
            throws IOException, InvalidDataException, InvalidModelException {
        List<WeightedSource> learned = sources.sources(services);
        String name = store.freeName(plan.network().id());
        if (from == null) {
            return store.create(new RunStore.Order(name, plan, learned, null, null));
        }
        try (InputStream content = Files.newInputStream(from);
                Model start = services.engine().get().load(content, from.toString())) {
            requireSameNetwork(start, plan);
            return store.create(new RunStore.Order(name, plan, learned, start, from.getFileName().toString()));
        }
    }

    private void requireSameNetwork(Model start, TrainingPlan plan) throws InvalidModelException {
        String network = start.provenance().network();
        if (!network.equals(plan.network().id())) {
            throw new InvalidModelException(Message.of("train.from.network", from, network, plan.network().id()));
        }
    }

    private int train(RunStore store, Run run, ModelTarget target) throws IOException {
        ProgressBar bar =
                new ProgressBar(services.err(), run.record().plan().learning().batch(), System::nanoTime);
        RunLog log = new RunLog(errors);
        RunControl control = new RunControl();
        Tester tester = new Tester(test ? new CommonTests(services::mnistFolder) : progress -> List.of());
        try (StopOnShutdown shutdown = new StopOnShutdown()) {
            TrainingProgress progress = new TrainingProgress(
                    shutdown, control, new EpochPrinter(output, json), log, bar, services.terminal() && !json, errors);
            new Trainer(store, services.engine(), tester).train(run, control, progress);
            bar.clear();
            return end(store, run, progress, log, target);
        } finally {
            bar.clear();
        }
    }

    private int end(RunStore store, Run run, TrainingProgress progress, RunLog log, ModelTarget target) throws IOException {
        RunState state = run.state();
        if (state instanceof RunState.Waiting) {
            store.discard(run);
            return ExitStatus.FAILED;
        }
        if (run.model().isPresent()) {
            target.write(run.model().get());
        }
        if (state instanceof RunState.Failed failed) {
            errors.report(failed.problem().toString());
        } else if (state instanceof RunState.BrokenOff) {
            errors.report(run.model().isPresent()
                    ? Message.of("train.stopped", progress.epoch(), target) + summary(run)
                    : Message.of("train.stopped.early").toString());
        } else if (!json) {
            log.tell(() -> output.line("wrote " + target + summary(run)));
            run.scores().forEach(score -> log.tell(() -> output.line(line(score))));
        }
        return errors.exitStatus();
    }

    private static String line(Score score) {
        return String.format(Locale.ROOT, "%,d of the %,d test digits of %s read rightly, %.2f %%", score.right(), score.digits(),
                score.set(), 100 * score.accuracy());
    }

    private static String summary(Run run) {
        return run.best()
                .map(best -> String.format(Locale.ROOT, ": epoch %d, which read %.2f %% of the held-back digits rightly",
                        best.epoch(), 100 * best.accuracy()))
                .orElse("");
    }
}

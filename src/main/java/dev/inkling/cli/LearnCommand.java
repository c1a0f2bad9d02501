package dev.inkling.cli;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.CommonTests;
import dev.inkling.evaluation.Tester;
import dev.inkling.mine.Learned;
import dev.inkling.mine.Learned.Comparison;
import dev.inkling.mine.Learner;
import dev.inkling.mine.Lesson;
import dev.inkling.platform.Message;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a model learn the digits of one hand, as the window does. */
@Command(
        name = "learn",
        description = {
            "Lets a model learn the digits of your own hand and writes the new model to a file.",
            "It trains on for a short while, on your digits and, so that it forgets nobody else's, on MNIST where that is at "
                    + "hand, the digits of people that ship with the program, and what it draws itself. In the end it says how "
                    + "both models read everybody's test digits, and advises against the new one where those suffer."
        },
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class)
final class LearnCommand implements Callable<Integer> {

    private static final String RUN_NAME = "my hand";

    private final Services services;
    private final Output output;
    private final Errors errors;

    @Mixin
    private ModelOption model;

    @Mixin
    private DataOption data;

    @Option(
            names = "--ink",
            required = true,
            paramLabel = "F",
            description = "Your digits, ink lines with labels; a label of null is no digit. Ten at least, better thirty.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, or refuses the command
    private Path ink;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The model file, replaced when it exists.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, or refuses the command
    private Path out;

    @Option(
            names = "--json",
            description = "Print one JSON object: model, seconds, slips (labels that were hardly meant and not learned), "
                    + "advisable, and sets with set, digits, rightBefore, rightAfter.")
    private boolean json;

    LearnCommand(Services services, Output output, Errors errors) {
        this.services = services;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        ModelTarget target = new ModelTarget(out);
        target.tryOut();
        long begin = System.nanoTime();
        try (RunStore store = new RunStore(services.runs());
                Model start = model.open(services)) {
            Learned learned = learn(store, start);
            target.write(learned.run().model().orElseThrow());
            print(learned, target, (System.nanoTime() - begin) / 1e9);
        } catch (CancellationException e) {
            errors.report(Message.of("learn.stopped").toString());
        }
        return errors.exitStatus();
    }

    private Learned learn(RunStore store, Model start) throws IOException {
        Optional<Path> mnist = mnist();
        Tester tester = new Tester(new CommonTests(() -> mnist.map(MnistFolder::new).orElseGet(services::mnistFolder)));
        RunControl control = new RunControl();
        ProgressBar bar = services.terminal() && !json
                ? new ProgressBar(services.err(), Lesson.plan(Network.DEEP).learning().batch(), System::nanoTime)
                : null;
        try (StopOnShutdown shutdown = new StopOnShutdown()) {
            Learner.Order order = new Learner.Order(start, model.name(), ink, Lesson.with(mnist), RUN_NAME);
            return new Learner(store, services.engine(), services.rasterizer(), tester)
                    .learn(order, control, new LearnProgress(shutdown, control, bar, errors));
        } finally {
            if (bar != null) {
                bar.clear();
            }
        }
    }

    private Optional<Path> mnist() {
        try {
            return Optional.of(data.folder(services).directory());
        } catch (InvalidDataException e) {
            errors.note(Message.of("learn.no-mnist"));
            return Optional.empty();
        }
    }

    private void print(Learned learned, ModelTarget target, double seconds) {
        if (json) {
            output.json(Outcome.of(learned, target, seconds));
            return;
        }
        output.line(String.format(Locale.ROOT, "wrote %s after %.0f s", target, seconds));
        if (learned.slips() > 0) {
            errors.note(Message.of("learn.slips", learned.slips()));
        }
        learned.comparisons().forEach(comparison -> output.line(line(comparison)));
        if (!learned.isAdvisable()) {
            errors.note(Message.of("learn.advice"));
        }
    }

    private static String line(Comparison comparison) {
        return String.format(
                Locale.ROOT, "%,d of the %,d test digits of %s read rightly, before %,d", comparison.after().right(),
                comparison.after().digits(), comparison.after().set(), comparison.before().right());
    }

    /** The keys of the JSON object. */
    private record Outcome(String model, double seconds, int slips, boolean advisable, List<Set> sets) {

        private record Set(String set, int digits, int rightBefore, int rightAfter) {}

        static Outcome of(Learned learned, ModelTarget target, double seconds) {
            List<Set> sets = learned.comparisons().stream()
                    .map(comparison -> new Set(
                            comparison.after().set(), comparison.after().digits(), comparison.before().right(),
                            comparison.after().right()))
                    .toList();
            return new Outcome(target.toString(), seconds, learned.slips(), learned.isAdvisable(), sets);
        }
    }
}

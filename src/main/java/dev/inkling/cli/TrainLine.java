package dev.inkling.cli;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.mnist.Mnist;
import dev.inkling.data.people.People;
import dev.inkling.data.sources.InkSource;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.NonDigitsSource;
import dev.inkling.data.sources.PeopleSource;
import dev.inkling.data.sources.Source;
import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.data.strokes.BuiltInNonDigits;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.platform.Printable;
import dev.inkling.runs.RunRecord;
import dev.inkling.training.Provenance;
import dev.inkling.training.TrainingPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What {@code inkling train} is called with to make a run again. Names what differs from the plan that suits the network. */
public final class TrainLine {

    /** More decimals than a share of what was learned from needs, and fewer than a double's rounding shows. */
    private static final int DECIMALS = 6;

    private static final Map<String, Function<TrainingPlan, String>> OPTIONS = options();

    private final List<String> words = new ArrayList<>(List.of("inkling", "train"));

    private TrainLine() {}

    /** @return one line for a POSIX shell; empty where no options make the same */
    public static Optional<String> of(RunRecord run) {
        if (!isPlain(run.plan()) || run.sources().stream().anyMatch(weighted -> isCut(weighted.source()))) {
            return Optional.empty();
        }
        TrainLine line = new TrainLine().plan(run.plan());
        if (run.startedFrom() != null) {
            line.say("--from", (run.startedFrom().isBlank() ? "bundled" : run.startedFrom()) + ".zip");
        }
        boolean mixed = run.sources().size() > 1;
        run.sources().forEach(weighted -> line.source(weighted, mixed));
        return Optional.of(line.toString());
    }

    /**
     * A model's file does not tell the weights that its run began with, nor the folders of its data.
     *
     * @return as {@link #of(RunRecord)}, with random weights to begin with
     */
    public static Optional<String> of(Provenance provenance) {
        if (!isPlain(provenance.plan())) {
            return Optional.empty();
        }
        TrainLine line = new TrainLine().plan(provenance.plan());
        DataOrigin data = provenance.data();
        if (data.parts().isEmpty()) {
            line.source(name(data), Optional.empty());
        } else {
            data.parts().forEach(part -> line.source(name(part.origin()), Optional.of(100 * part.weight())));
        }
        return Optional.of(line.toString());
    }

    private static Map<String, Function<TrainingPlan, String>> options() {
        Map<String, Function<TrainingPlan, String>> options = new LinkedHashMap<>();
        options.put("--epochs", plan -> "" + plan.end().epochs());
        options.put("--patience", plan -> "" + plan.end().patience());
        options.put("--batch", plan -> "" + plan.learning().batch());
        options.put("--learning-rate", plan -> number(plan.learning().learningRate()));
        options.put("--schedule", plan -> ChoiceName.name(plan.learning().schedule()));
        options.put("--optimizer", plan -> ChoiceName.name(plan.learning().optimizer()));
        options.put("--loss", plan -> ChoiceName.name(plan.learning().loss()));
        options.put("--activation", plan -> ChoiceName.name(plan.learning().activation()));
        options.put("--dropout", plan -> number(plan.regularization().dropout()));
        options.put("--l2", plan -> number(plan.regularization().l2()));
        options.put("--averaging", plan -> number(plan.regularization().averaging()));
        options.put("--augment", plan -> AugmentationText.of(plan.regularization().augmentation()));
        options.put("--held-back", plan -> "" + plan.data().heldBack());
        options.put("--limit", plan -> "" + plan.data().digits());
        options.put("--split", plan -> ChoiceName.name(plan.data().split()));
        options.put("--seed", plan -> "" + plan.seed());
        return options;
    }

    /** Only {@code inkling learn} has an anchor. */
    private static boolean isPlain(TrainingPlan plan) {
        return plan.regularization().anchor() == 0;
    }

    private static boolean isCut(Source source) {
        return source instanceof InkSource ink && !ink.without().isEmpty();
    }

    private TrainLine plan(TrainingPlan plan) {
        TrainingPlan usual = TrainingPlan.of(plan.network());
        say("--network", plan.network().id());
        OPTIONS.forEach((option, word) -> {
            if (!word.apply(plan).equals(word.apply(usual))) {
                say(option, word.apply(plan));
            }
        });
        return this;
    }

    private void source(WeightedSource weighted, boolean mixed) {
        Optional<Double> weight = mixed ? Optional.of(weighted.weight()) : Optional.empty();
        Source source = weighted.source();
        if (source instanceof MnistSource mnist && !mnist.genuine()) {
            say("--data", mnist.folder());
        }
        source(name(source), weight);
    }

    private void source(String name, Optional<Double> weight) {
        if (weight.isPresent() || !name.equals(SourceOptions.MNIST)) {
            say("--source", name + weight.map(share -> "=" + rounded(share)).orElse(""));
        }
    }

    private static String name(Source source) {
        if (source instanceof InkSource ink) {
            return ink.file();
        }
        if (source instanceof StrokesSource) {
            return SourceOptions.STROKES;
        }
        if (source instanceof PeopleSource) {
            return SourceOptions.PEOPLE;
        }
        return source instanceof NonDigitsSource ? SourceOptions.NON_DIGITS : SourceOptions.MNIST;
    }

    private static String name(DataOrigin origin) {
        return switch (origin.name()) {
            case Mnist.NAME -> SourceOptions.MNIST;
            case BuiltInStrokes.NAME -> SourceOptions.STROKES;
            case People.NAME -> SourceOptions.PEOPLE;
            case BuiltInNonDigits.NAME -> SourceOptions.NON_DIGITS;
            default -> origin.name();
        };
    }

    /** Without an exponent, which not every reader of a line knows. */
    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String rounded(double weight) {
        return BigDecimal.valueOf(weight).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private void say(String option, String value) {
        words.add(option);
        words.add(quoted(value));
    }

    /** A stranger's model may name its data as it likes: a shell takes nothing in it for a command. */
    private static String quoted(String value) {
        String shown = Printable.of(value);
        return shown.matches("[\\p{L}\\p{N}._/:=,+-]+") ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}

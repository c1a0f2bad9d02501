package dev.inkling.cli;

import dev.inkling.evaluation.Evaluator;
import dev.inkling.evaluation.McNemar;
import dev.inkling.evaluation.MistakesFolder;
import dev.inkling.evaluation.Readings;
import dev.inkling.evaluation.Scores;
import dev.inkling.evaluation.TestData;
import dev.inkling.training.Model;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a model read digits whose truth is known and says how well it did. */
@Command(
        name = "evaluate",
        description = {
            "Reads MNIST's 10,000 test digits, or others, with a model and tells how many it got right.",
            "In accuracy, confusion and loss the most probable digit counts also where the answer is \"?\"; what changes when \"?\" "
                    + "is respected has a line of its own."
        },
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class)
final class EvaluateCommand implements Callable<Integer> {

    private final Services services;
    private final Output output;
    private final Errors errors;

    @Mixin
    private TestOptions test;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--against",
            paramLabel = "F",
            description = "Another model file that reads the same digits, to tell whether one is better by more than chance.")
    private @Nullable Path against;

    @Option(
            names = "--mistakes",
            paramLabel = "DIR",
            description = "Write the misread digits there, as PNG with a list (" + MistakesFolder.LIST + "), those first whose "
                    + "label may be wrong, then the surest mistakes.")
    private @Nullable Path mistakes;

    @Option(
            names = "--json",
            description = "Print one JSON object: count, accuracy, precision, recall and f1 (macro averages), perDigit, "
                    + "confusion (row = true digit), and interval, loss, calibration, answers, nonDigits, comparison.")
    private boolean json;

    EvaluateCommand(Services services, Output output, Errors errors) {
        this.services = services;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        if (mistakes != null) {
            MistakesFolder.prepare(mistakes);
        }
        TestData.Content content = test.load(services, errors);
        Readings readings;
        Scores scores;
        try (Model opened = model.open(services)) {
            readings = new Evaluator().read(opened, content.digits());
            scores = Scores.of(readings, opened.temperature());
        }
        McNemar comparison = against == null ? null : compare(against, content, readings);
        if (json) {
            output.json(EvaluationJson.of(scores, comparison));
        } else {
            EvaluationTable table = new EvaluationTable(output);
            table.print(scores);
            if (comparison != null && against != null) {
                output.line("");
                output.line(comparison.sentence(model.name(), against.getFileName().toString()).toString());
            }
        }
        if (mistakes != null) {
            MistakesFolder.write(mistakes, content.digits(), readings.mistakes());
        }
        return ExitStatus.DONE;
    }

    private McNemar compare(Path against, TestData.Content content, Readings readings) throws Exception {
        try (Model other = ModelOption.open(against, services)) {
            return McNemar.of(readings.digits(), new Evaluator().read(other, content.digits()).digits());
        }
    }
}

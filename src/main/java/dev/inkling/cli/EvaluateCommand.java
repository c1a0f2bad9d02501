package dev.inkling.cli;

import dev.inkling.data.LabelledDigits;
import dev.inkling.evaluation.Evaluation;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Model;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a model read the test digits and says how well it did. */
@Command(
        name = "evaluate",
        description = "Reads MNIST's 10,000 test digits with a model and tells how many it got right.",
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class)
final class EvaluateCommand implements Callable<Integer> {

    private final Services services;
    private final Output output;
    private final Errors errors;

    @Mixin
    private DataOption data;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--json",
            description = "Print one JSON object: count, accuracy, precision, recall and f1 (macro averages), perDigit, "
                    + "confusion (row = true digit).")
    private boolean json;

    EvaluateCommand(Services services, Output output, Errors errors) {
        this.services = services;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        LabelledDigits digits = data.loadTest(services, errors);
        Evaluation evaluation;
        try (Model opened = model.open(services)) {
            evaluation = new Evaluator().evaluate(opened, digits);
        }
        if (json) {
            output.json(Scores.of(evaluation));
        } else {
            printTable(evaluation);
        }
        return ExitStatus.DONE;
    }

    private void printTable(Evaluation evaluation) {
        int right = (int) Math.round(evaluation.accuracy() * evaluation.count());
        line("%,d digits, %,d read rightly, %,d wrongly: accuracy %.2f %%", evaluation.count(), right, evaluation.count() - right,
                100 * evaluation.accuracy());
        line("");
        line("digit  count  precision  recall      f1");
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            line("%5d %6d %10.4f %7.4f %7.4f", digit, evaluation.count(digit), evaluation.precision(digit),
                    evaluation.recall(digit), evaluation.f1(digit));
        }
        line(" mean        %10.4f %7.4f %7.4f", evaluation.precision(), evaluation.recall(), evaluation.f1());
        line("");
        line("true \\ read as 0     1     2     3     4     5     6     7     8     9");
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%10d", digit));
            evaluation.confusion().get(digit).forEach(count -> row.append(String.format(Locale.ROOT, "%6d", count)));
            output.line(row.toString());
        }
    }

    private void line(String format, Object... values) {
        output.line(String.format(Locale.ROOT, format, values));
    }

    /** The keys of the JSON object; the four scores are 0 to 1, and three of them macro averages. */
    private record Scores(
            int count,
            double accuracy,
            double precision,
            double recall,
            double f1,
            List<DigitScores> perDigit,
            List<List<Integer>> confusion) {

        static Scores of(Evaluation evaluation) {
            return new Scores(
                    evaluation.count(),
                    evaluation.accuracy(),
                    evaluation.precision(),
                    evaluation.recall(),
                    evaluation.f1(),
                    IntStream.range(0, Prediction.DIGITS).mapToObj(digit -> DigitScores.of(evaluation, digit)).toList(),
                    evaluation.confusion());
        }
    }

    private record DigitScores(int digit, double precision, double recall, double f1, int count) {

        static DigitScores of(Evaluation evaluation, int digit) {
            return new DigitScores(
                    digit, evaluation.precision(digit), evaluation.recall(digit), evaluation.f1(digit), evaluation.count(digit));
        }
    }
}

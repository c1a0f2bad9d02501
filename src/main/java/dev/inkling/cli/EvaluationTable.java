package dev.inkling.cli;

import dev.inkling.evaluation.Coverage;
import dev.inkling.evaluation.Evaluation;
import dev.inkling.evaluation.Interval;
import dev.inkling.evaluation.Percent;
import dev.inkling.evaluation.Scores;
import dev.inkling.recognition.Prediction;
import java.util.Locale;

/** How well a model reads, for people at a terminal. */
final class EvaluationTable {

    private final Output output;

    EvaluationTable(Output output) {
        this.output = output;
    }

    void print(Scores scores) {
        if (scores.evaluation().count() > 0) {
            printFigures(scores);
        }
        if (scores.nonDigits() > 0) {
            line("non-digits: %,d, answered with \"?\": %,d", scores.nonDigits(), scores.rejectedNonDigits());
        }
        if (scores.evaluation().count() > 0) {
            printDigits(scores.evaluation());
            printConfusion(scores.evaluation());
        }
    }

    private void printFigures(Scores scores) {
        Evaluation evaluation = scores.evaluation();
        Interval interval = scores.interval();
        line("%,d digits, %,d read rightly, %,d wrongly: accuracy %s %% (95 %% interval %s to %s %%)", evaluation.count(),
                evaluation.right(), evaluation.count() - evaluation.right(), Percent.of(evaluation.accuracy()),
                Percent.of(interval.low()), Percent.of(interval.high()));
        Coverage.Point answers = scores.asShipped();
        line("%,d answered with a digit, %s %% of them rightly; %,d answered with \"?\", %,d of which would be right, %,d wrong",
                answers.answered(), Percent.of(answers.accuracy()), answers.rejected(),
                evaluation.right() - answers.right(), answers.rejected() - (evaluation.right() - answers.right()));
        line("loss %.4f nats; calibration error %s %%, %s %% without the model's temperature of %.3f", scores.loss(),
                Percent.of(scores.reliability().error()), Percent.of(scores.untempered().error()), scores.temperature());
    }

    private void printDigits(Evaluation evaluation) {
        line("");
        line("digit  count  precision  recall      f1");
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            line("%5d %6d %10.4f %7.4f %7.4f", digit, evaluation.count(digit), evaluation.precision(digit),
                    evaluation.recall(digit), evaluation.f1(digit));
        }
        line(" mean        %10.4f %7.4f %7.4f", evaluation.precision(), evaluation.recall(), evaluation.f1());
    }

    private void printConfusion(Evaluation evaluation) {
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
}

package dev.inkling.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkling.evaluation.Coverage;
import dev.inkling.evaluation.Evaluation;
import dev.inkling.evaluation.Interval;
import dev.inkling.evaluation.McNemar;
import dev.inkling.evaluation.Scores;
import dev.inkling.recognition.Prediction;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the JSON object. All shares are 0 to 1; precision, recall and f1 are macro averages.
 *
 * @param interval the 95 % interval of the accuracy
 * @param loss nats
 * @param comparison null without another model
 */
record EvaluationJson(
        int count,
        double accuracy,
        double precision,
        double recall,
        double f1,
        List<DigitScores> perDigit,
        List<List<Integer>> confusion,
        List<Double> interval,
        double loss,
        Calibration calibration,
        Answers answers,
        NonDigits nonDigits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparison comparison) {

    /** @param comparison with another model; null for none */
    static EvaluationJson of(Scores scores, @Nullable McNemar comparison) {
        Evaluation evaluation = scores.evaluation();
        Interval interval = scores.interval();
        return new EvaluationJson(
                evaluation.count(),
                evaluation.accuracy(),
                evaluation.precision(),
                evaluation.recall(),
                evaluation.f1(),
                IntStream.range(0, Prediction.DIGITS).mapToObj(digit -> DigitScores.of(evaluation, digit)).toList(),
                evaluation.confusion(),
                List.of(interval.low(), interval.high()),
                scores.loss(),
                new Calibration(scores.reliability().error(), scores.untempered().error(), scores.temperature()),
                Answers.of(scores.asShipped()),
                new NonDigits(scores.nonDigits(), scores.rejectedNonDigits()),
                comparison == null ? null : Comparison.of(comparison));
    }

    private record DigitScores(int digit, double precision, double recall, double f1, int count) {

        static DigitScores of(Evaluation evaluation, int digit) {
            return new DigitScores(
                    digit, evaluation.precision(digit), evaluation.recall(digit), evaluation.f1(digit), evaluation.count(digit));
        }
    }

    /** The expected calibration error with and without the model's temperature. */
    private record Calibration(double error, double untempered, double temperature) {}

    /** What is answered with a digit and not with "?". */
    private record Answers(int answered, int right, int rejected, double coverage, double accuracy) {

        static Answers of(Coverage.Point point) {
            return new Answers(point.answered(), point.right(), point.rejected(), point.coverage(), point.accuracy());
        }
    }

    private record NonDigits(int count, int rejected) {}

    /** @param gain accuracy of the other model less that of this one */
    private record Comparison(int onlyThis, int onlyOther, double gain, double p, boolean moreThanChance) {

        static Comparison of(McNemar test) {
            return new Comparison(test.onlyFirst(), test.onlySecond(), test.gain(), test.p(), test.isMoreThanChance());
        }
    }
}

package dev.inkling.evaluation;

import dev.inkling.data.LabelledDigits;
import dev.inkling.recognition.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a recognizer made of digits whose truth is known.
 *
 * @param digits in their order
 * @param nonDigits what it made of what is no digit, which may be among labelled ink
 */
public record Readings(List<TestedDigit> digits, List<Prediction> nonDigits) {

    private static final Comparator<TestedDigit> SUREST_FIRST = Comparator.comparingDouble(TestedDigit::confidence)
            .reversed()
            .thenComparingInt(TestedDigit::index);

    public Readings {
        digits = List.copyOf(digits);
        nonDigits = List.copyOf(nonDigits);
    }

    /** @param predictions one for each, in their order */
    public static Readings of(LabelledDigits labelled, List<Prediction> predictions) {
        List<TestedDigit> digits = new ArrayList<>();
        List<Prediction> nonDigits = new ArrayList<>();
        for (int index = 0; index < labelled.count(); index++) {
            if (labelled.label(index) == LabelledDigits.NO_DIGIT) {
                nonDigits.add(predictions.get(index));
            } else {
                digits.add(new TestedDigit(index, labelled.label(index), predictions.get(index)));
            }
        }
        return new Readings(digits, nonDigits);
    }

    public Evaluation evaluation() {
        int[][] confusion = new int[Prediction.DIGITS][Prediction.DIGITS];
        for (TestedDigit reading : digits) {
            confusion[reading.truth()][reading.read()]++;
        }
        return Evaluation.of(confusion);
    }

    /** @return the misread digits: what may be mislabelled first, then the surest mistakes */
    public List<TestedDigit> mistakes() {
        return digits.stream()
                .filter(reading -> !reading.isRight())
                .sorted(Comparator.comparing(TestedDigit::mayBeMislabelled).reversed().thenComparing(SUREST_FIRST))
                .toList();
    }

    /** @return those that are so, the surest first */
    public List<TestedDigit> surest(Predicate<TestedDigit> so) {
        return digits.stream().filter(so).sorted(SUREST_FIRST).toList();
    }

    /** @return how many of what is no digit were answered with "?" */
    public int rejectedNonDigits() {
        return (int) nonDigits.stream().filter(prediction -> prediction.digit().isEmpty()).count();
    }
}

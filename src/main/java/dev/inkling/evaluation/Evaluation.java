package dev.inkling.evaluation;

import dev.inkling.recognition.Prediction;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well a recognizer read digits whose truth is known. A share of nothing counts as 0, and the macro averages are
 * over the digits that were there or were guessed.
 *
 * @param confusion the confusion matrix: row = true digit, column = most probable digit, ten by ten counts
 */
public record Evaluation(List<List<Integer>> confusion) {

    /** Nothing was read. */
    public static final Evaluation NONE = of(new int[Prediction.DIGITS][Prediction.DIGITS]);

    public Evaluation {
        confusion = confusion.stream().map(List::copyOf).toList();
        if (confusion.size() != Prediction.DIGITS || confusion.stream().anyMatch(row -> row.size() != Prediction.DIGITS)) {
            throw new IllegalArgumentException("A confusion matrix of digits is ten by ten");
        }
    }

    /** @param confusion ten by ten; copied */
    public static Evaluation of(int[][] confusion) {
        return new Evaluation(Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    public int count() {
        return IntStream.range(0, Prediction.DIGITS).map(this::count).sum();
    }

    /** @return how often the digit was the truth */
    public int count(int digit) {
        return confusion.get(digit).stream().mapToInt(Integer::intValue).sum();
    }

    /** @return how many were read rightly */
    public int right() {
        return IntStream.range(0, Prediction.DIGITS).map(this::right).sum();
    }

    /** @return the share read rightly, 0 to 1 */
    public double accuracy() {
        return share(right(), count());
    }

    /** @return the share of guesses of this digit that were right, 0 to 1 */
    public double precision(int digit) {
        return share(right(digit), guessed(digit));
    }

    /** @return the share of this digit that was read rightly, 0 to 1 */
    public double recall(int digit) {
        return share(right(digit), count(digit));
    }

    /** @return the harmonic mean of precision and recall, 0 to 1 */
    public double f1(int digit) {
        return share(2 * right(digit), count(digit) + guessed(digit));
    }

    /** @return macro average, 0 to 1 */
    public double precision() {
        return macroAverage(this::precision);
    }

    /** @return macro average, 0 to 1 */
    public double recall() {
        return macroAverage(this::recall);
    }

    /** @return macro average, 0 to 1 */
    public double f1() {
        return macroAverage(this::f1);
    }

    private int right(int digit) {
        return confusion.get(digit).get(digit);
    }

    private int guessed(int digit) {
        return confusion.stream().mapToInt(row -> row.get(digit)).sum();
    }

    private double macroAverage(IntToDoubleFunction score) {
        return IntStream.range(0, Prediction.DIGITS)
                .filter(digit -> count(digit) + guessed(digit) > 0)
                .mapToDouble(score)
                .average()
                .orElse(0);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

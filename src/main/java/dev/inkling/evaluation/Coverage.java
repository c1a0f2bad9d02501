package dev.inkling.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many digits are answered, and how many of those rightly, for every confidence that may be asked for. What is taken for no
 * digit is never answered.
 */
public final class Coverage {

    private final int count;
    private final int answeredAtMost;
    private final int rightAtMost;
    /** Of those that may be answered, falling. */
    private final double[] confidences;
    /** How many of the first so many are read rightly. */
    private final int[] right;

    /**
     * At one threshold.
     *
     * @param threshold an answer with less confidence is "?"; 0 to 1
     * @param count all digits
     * @param answered with a digit and not with "?"
     * @param right how many of the answers are
     * @param mistakesSaved wrong answers that are "?" now
     * @param rightLost right answers that are "?" now
     */
    public record Point(double threshold, int count, int answered, int right, int mistakesSaved, int rightLost) {

        /** @return the share that is answered, 0 to 1; 0 without digits */
        public double coverage() {
            return count == 0 ? 0 : (double) answered / count;
        }

        /** @return the share of the answers that are right, 0 to 1; 1 without answers, for none is wrong */
        public double accuracy() {
            return answered == 0 ? 1 : (double) right / answered;
        }

        public int rejected() {
            return count - answered;
        }
    }

    private Coverage(int count, List<TestedDigit> answerable) {
        this.count = count;
        answeredAtMost = answerable.size();
        confidences = answerable.stream().mapToDouble(TestedDigit::confidence).toArray();
        right = new int[answeredAtMost + 1];
        for (int i = 0; i < answeredAtMost; i++) {
            right[i + 1] = right[i] + (answerable.get(i).isRight() ? 1 : 0);
        }
        rightAtMost = right[answeredAtMost];
    }

    public static Coverage of(List<TestedDigit> readings) {
        return new Coverage(readings.size(), readings.stream()
                .filter(reading -> !reading.prediction().isHardlyDigit())
                .sorted(Comparator.comparingDouble(TestedDigit::confidence).reversed())
                .toList());
    }

    /** @param threshold 0 to 1; answers with exactly this confidence stay */
    public Point at(double threshold) {
        int answered = answered(threshold);
        int rightNow = right[answered];
        int wrongAtMost = answeredAtMost - rightAtMost;
        return new Point(
                threshold, count, answered, rightNow, wrongAtMost - (answered - rightNow), rightAtMost - rightNow);
    }

    /**
     * @param share of all digits, 0 to 1
     * @return the most confidence that may be asked for so that this share is answered, 0 to 1; 0 where so many never are
     */
    public double threshold(double share) {
        int wanted = (int) Math.ceil(share * count);
        if (wanted == 0) {
            return 1;
        }
        return wanted > confidences.length ? 0 : confidences[wanted - 1];
    }

    private int answered(double threshold) {
        int from = 0;
        int to = confidences.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (confidences[middle] >= threshold) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** @return the points at which it changes, from all answers to the fewest; at most as many as asked for */
    public List<Point> curve(int most) {
        double[] steps = Arrays.stream(confidences).distinct().sorted().toArray();
        int stride = Math.max(1, (steps.length + most - 1) / most);
        return IntStream.range(0, steps.length)
                .filter(step -> step % stride == 0 || step == steps.length - 1)
                .mapToObj(step -> at(steps[step]))
                .toList();
    }
}

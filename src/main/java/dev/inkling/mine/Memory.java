package dev.inkling.mine;

import dev.inkling.data.LabelledDigits;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.FeaturedPrediction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs what a network says against the nearest of the user's own digits, in the space of its last hidden layer. A digit whose
 * label neither the network nor the user's other digits bear out counts for little, so that a slip of the finger does no harm.
 * The constants were chosen on twenty writers of UNIPEN, other than those that MyHandBenchmark judges by. Immutable.
 */
final class Memory {

    /** How many own digits have a say. */
    private static final int NEIGHBOURS = 3;
    /** What one of them counts when it is the very same drawing; all that the network says is 1. */
    private static final double VOTE = 4;
    /** A cosine that is this much less counts 1/e of it, when the question is which digit it is. */
    private static final double REACH = 0.15;
    /** The same when the question is whether it is a digit at all; letters are near digits. */
    private static final double REACH_OF_DIGITS = 0.08;
    private static final double LEAST_TRUST = 0.02;
    /** How much the user is believed for each part of the network's doubt. */
    private static final double TRUST_IN_DOUBT = 10;
    private static final int TRUST_POWER = 3;

    private final List<Trace> traces;
    /** How far each label is to be believed, 0 to 1. */
    private final double[] trust;

    Memory(List<Trace> traces) {
        this.traces = List.copyOf(traces);
        trust = IntStream.range(0, traces.size()).parallel().mapToDouble(this::trust).toArray();
    }

    boolean isEmpty() {
        return traces.isEmpty();
    }

    private double trust(int index) {
        Trace trace = traces.get(index);
        double[] support = trace.answer().clone();
        double doubt = 1 - Arrays.stream(support).max().orElseThrow();
        for (int other = 0; other < traces.size(); other++) {
            if (other != index) {
                double likeness = traces.get(other).likeness(trace.directions()[0]);
                support[traces.get(other).label()] += VOTE * nearness(likeness, REACH);
            }
        }
        double all = Arrays.stream(support).sum();
        double user = TRUST_IN_DOUBT * doubt + LEAST_TRUST;
        return Math.pow((support[trace.label()] + user) / (all + user), TRUST_POWER);
    }

    private static double nearness(double likeness, double reach) {
        return Math.exp((likeness - 1) / reach);
    }

    /** @return what to say in the light of the user's own digits */
    Prediction weigh(FeaturedPrediction reading) {
        Prediction alone = reading.prediction();
        if (isEmpty()) {
            return alone;
        }
        float[] direction = Trace.direction(reading.features());
        double[] likeness = traces.stream().mapToDouble(trace -> trace.likeness(direction)).toArray();
        double[] digits = toDoubles(alone.probabilities());
        double sum = 1;
        double isDigit = alone.isDigit().orElse(1);
        double certainty = 1;
        for (int index : nearest(likeness)) {
            int label = traces.get(index).label();
            double close = VOTE * trust[index] * nearness(likeness[index], REACH_OF_DIGITS);
            certainty += close;
            if (label != LabelledDigits.NO_DIGIT) {
                double vote = VOTE * trust[index] * nearness(likeness[index], REACH);
                digits[label] += vote;
                sum += vote;
                isDigit += close;
            }
        }
        return weighed(alone, digits, sum, isDigit / certainty);
    }

    private int[] nearest(double[] likeness) {
        return IntStream.range(0, likeness.length)
                .boxed()
                .sorted((one, other) -> Double.compare(
                        trust[other] * nearness(likeness[other], REACH), trust[one] * nearness(likeness[one], REACH)))
                .limit(NEIGHBOURS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Prediction weighed(Prediction alone, double[] digits, double sum, double isDigit) {
        float[] probabilities = new float[Prediction.DIGITS];
        for (int digit = 0; digit < probabilities.length; digit++) {
            probabilities[digit] = (float) (digits[digit] / sum);
        }
        boolean cannotSay = alone.isDigit().isEmpty() && isDigit >= 1;
        Prediction weighed = new Prediction(probabilities, cannotSay ? Double.NaN : Math.min(1, isDigit));
        return weighed.digit().equals(alone.digit()) ? weighed : weighed.asOwn();
    }

    private static double[] toDoubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}

package dev.inkling.mine;

import dev.inkling.data.LabelledDigits;
import dev.inkling.recognition.FeaturedPrediction;
import dev.inkling.recognition.Prediction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs what a network says against the nearest of the user's own digits, in the space of its last hidden layer. A digit whose
 * label neither the network nor the user's other digits bear out counts for little, so that a slip of the finger does no harm.
 * The constants were chosen on writers of UNIPEN, none of them those that MyHandBenchmark judges by. Immutable.
 */
final class Memory {

    /** How many own digits have a say. */
    private static final int NEIGHBOURS = 3;
    /** What one of them counts when it is the very same drawing; all that the network says is 1. */
    private static final double VOTE = 4;
    /** A cosine that is this much less counts 1/e of it, when the question is which digit it is. */
    private static final double REACH = 0.1;
    /** The same when the question is whether it is a digit at all; letters are near digits. */
    private static final double REACH_OF_DIGITS = 0.08;
    /** Of how far its label is believed; what is likely a slip should hardly count. */
    private static final int TRUST_POWER = 3;

    private final List<Trace> traces;
    /** What each has to say, 0 to 1. */
    private final double[] trust;

    Memory(List<Trace> traces) {
        this.traces = List.copyOf(traces);
        trust = Arrays.stream(Trust.of(this.traces)).map(belief -> Math.pow(belief, TRUST_POWER)).toArray();
    }

    boolean isEmpty() {
        return traces.isEmpty();
    }

    /** @return what to say in the light of the user's own digits */
    Prediction weigh(FeaturedPrediction reading) {
        Prediction alone = reading.prediction();
        if (isEmpty()) {
            return alone;
        }
        float[] direction = Trace.direction(reading.features());
        double[] votes = IntStream.range(0, trust.length)
                .mapToDouble(index -> VOTE * trust[index] * traces.get(index).nearness(direction, REACH))
                .toArray();
        double[] digits = toDoubles(alone.probabilities());
        double sum = 1;
        double isDigit = alone.isDigit().orElse(1);
        double certainty = 1;
        for (int index : highest(votes)) {
            int label = traces.get(index).label();
            double close = VOTE * trust[index] * traces.get(index).nearness(direction, REACH_OF_DIGITS);
            certainty += close;
            if (label != LabelledDigits.NO_DIGIT) {
                digits[label] += votes[index];
                sum += votes[index];
                isDigit += close;
            }
        }
        return weighed(alone, digits, sum, isDigit / certainty);
    }

    private static int[] highest(double[] votes) {
        return IntStream.range(0, votes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -votes[index]))
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

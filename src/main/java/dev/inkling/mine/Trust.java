package dev.inkling.mine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds how far each label is to be believed. Evidence for a label are the network's answer and the user's other digits that look
 * alike, as far as their labels are believed; whether it suffices depends on how often this user's other labels are wrong, which
 * follows from the beliefs in turn. Both are found by turns, beginning with a user who errs often (the expectation and
 * maximization of A. Dawid and A. Skene, <i>Maximum likelihood estimation of observer error-rates</i>, 1979). So one who labels
 * with care is believed against a sure network, and in thirty labels of which ten are slips the slips are found.
 */
final class Trust {

    /** What one other digit says when it is the very same drawing; all that the network says is 1. */
    private static final double VOTE = 0.7;
    /** A cosine that is this much less says 1/e of it. */
    private static final double REACH = 0.06;
    /** The evidence that there is for any label at all; networks err even where they are sure. */
    private static final double LEAST = 0.07;
    /** The wrong labels of someone unknown, and among how many. */
    private static final double USUAL_SLIPS = 0.2;
    private static final double USUAL_LABELS = 10;
    private static final double FIRST_GUESS = 0.2;
    private static final int TURNS = 10;

    private final List<Trace> traces;
    private final double[][] votes;
    private double[] belief;

    private Trust(List<Trace> traces) {
        this.traces = traces;
        votes = IntStream.range(0, traces.size()).parallel().mapToObj(this::votes).toArray(double[][]::new);
        belief = new double[traces.size()];
    }

    /** @return for each of the user's digits the probability that its label is meant, 0 to 1 */
    static double[] of(List<Trace> traces) {
        Trust trust = new Trust(traces);
        double slips = FIRST_GUESS * traces.size();
        for (int turn = 0; turn < TURNS; turn++) {
            slips = trust.turn(slips);
        }
        return trust.belief;
    }

    private double[] votes(int index) {
        float[] direction = traces.get(index).directions()[0];
        double[] said = traces.stream().mapToDouble(trace -> VOTE * trace.nearness(direction, REACH)).toArray();
        said[index] = 0;
        return said;
    }

    /** @return how many labels are wrong, as it seems now */
    private double turn(double slips) {
        double[] next = new double[belief.length];
        for (int i = 0; i < next.length; i++) {
            double others = Math.max(0, slips - (1 - belief[i]));
            double wrong = (others + USUAL_SLIPS) / (traces.size() - 1 + USUAL_LABELS);
            double evidence = evidence(i);
            next[i] = (1 - wrong) * evidence / ((1 - wrong) * evidence + wrong * (1 - evidence));
        }
        belief = next;
        return next.length - Arrays.stream(next).sum();
    }

    /** @return for its label, 0 to 1; where the network is in doubt the user is not */
    private double evidence(int index) {
        Trace trace = traces.get(index);
        double[] support = trace.answer().clone();
        double doubt = 1 - Arrays.stream(support).max().orElseThrow();
        for (int other = 0; other < belief.length; other++) {
            support[traces.get(other).label()] += belief[other] * votes[index][other];
        }
        double user = LEAST + doubt;
        return (support[trace.label()] + user) / (Arrays.stream(support).sum() + LEAST * support.length + doubt);
    }
}

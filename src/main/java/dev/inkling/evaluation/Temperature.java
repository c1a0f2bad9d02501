package dev.inkling.evaluation;

import java.util.function.IntUnaryOperator;

/**
 * What to divide the logarithms of a network's probabilities by so that it is as sure as it is right (C. Guo, G. Pleiss, Y. Sun,
 * K. Weinberger, 2017): above 1 for one that is too sure.
 */
public final class Temperature {

    private static final double COLDEST = 0.25;
    private static final double HOTTEST = 4;
    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LEAST = 1e-30;

    private Temperature() {}

    /**
     * Finds the least cross-entropy by golden section.
     *
     * @param probabilities of each class, sample after sample
     * @param labels the true class of a sample
     * @return 1 for no samples
     */
    public static double fit(float[] probabilities, int classes, IntUnaryOperator labels) {
        if (probabilities.length == 0) {
            return 1;
        }
        double[] logarithms = new double[probabilities.length];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = Math.log(Math.max(probabilities[i], LEAST));
        }
        double from = Math.log(COLDEST);
        double to = Math.log(HOTTEST);
        for (int step = 0; step < STEPS; step++) {
            double left = to - GOLDEN * (to - from);
            double right = from + GOLDEN * (to - from);
            if (loss(logarithms, classes, labels, Math.exp(left)) < loss(logarithms, classes, labels, Math.exp(right))) {
                to = right;
            } else {
                from = left;
            }
        }
        return Math.exp((from + to) / 2);
    }

    private static double loss(double[] logarithms, int classes, IntUnaryOperator labels, double temperature) {
        double loss = 0;
        for (int first = 0; first < logarithms.length; first += classes) {
            double sum = 0;
            for (int i = first; i < first + classes; i++) {
                sum += Math.exp(logarithms[i] / temperature);
            }
            loss += Math.log(sum) - logarithms[first + labels.applyAsInt(first / classes)] / temperature;
        }
        return loss;
    }
}

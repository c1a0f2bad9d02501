package dev.inkling.dl4j.fast;

import java.util.function.Predicate;

/**
 * Holds what a run comes to near the weights that it began with: on the straight line between both, as far along it as nothing is
 * forgotten (M. Wortsman and others, <i>Robust fine-tuning of zero-shot models</i>, 2022).
 *
 * @param weights that it began with
 * @param share of them in the result at the least, 0 to 0.9
 */
record Anchor(float[] weights, double share) {

    /** How far it goes the next time, of how far it went before. */
    private static final double NEARER = 0.7;
    /** Less is hardly worth it. */
    private static final double LEAST_LEARNED = 0.1;

    /**
     * @param learned stays as it is
     * @param forgetsTooMuch told of weights on the line, nearer each time
     * @return the first of them that do not forget too much, or the nearest that is tried
     */
    float[] hold(float[] learned, Predicate<float[]> forgetsTooMuch) {
        double way = 1 - share;
        float[] between = between(learned, way);
        while (way * NEARER >= LEAST_LEARNED && forgetsTooMuch.test(between)) {
            way *= NEARER;
            between = between(learned, way);
        }
        return between;
    }

    private float[] between(float[] learned, double way) {
        float[] between = new float[weights.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = (float) (weights[i] + way * (learned[i] - weights[i]));
        }
        return between;
    }
}

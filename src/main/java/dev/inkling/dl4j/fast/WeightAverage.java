package dev.inkling.dl4j.fast;

/**
 * The exponential average of the weights over the steps of a run. It lies in the middle of where the last steps went to and fro, and
 * reads better than any of them.
 */
final class WeightAverage {

    private final double decay;
    private final float[] parameters;
    private final float[] average;

    /**
     * @param decay share of itself that it keeps at a step; 0 makes it the parameters themselves
     * @param parameters what the steps change
     */
    WeightAverage(double decay, float[] parameters) {
        this.decay = decay;
        this.parameters = parameters;
        average = decay == 0 ? parameters : parameters.clone();
    }

    void startFrom(float[] weights) {
        System.arraycopy(weights, 0, average, 0, average.length);
    }

    /** @param step done, from 0; the first ones count for more, so that random weights are soon forgotten */
    void add(long step) {
        if (decay == 0) {
            return;
        }
        float kept = (float) Math.min(decay, (1.0 + step) / (10.0 + step));
        for (int i = 0; i < average.length; i++) {
            average[i] = kept * average[i] + (1 - kept) * parameters[i];
        }
    }

    /** @return the array itself, which the next step changes */
    float[] weights() {
        return average;
    }
}

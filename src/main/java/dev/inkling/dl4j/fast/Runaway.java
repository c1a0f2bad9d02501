package dev.inkling.dl4j.fast;

import dev.inkling.platform.Message;
import dev.inkling.training.Loss;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingPlan;

/**
 * Notices a run that no longer learns because its steps are too large. Its loss is not NaN: a ruined network is sure of what is
 * wrong, and a sure mistake costs 0.2 of the mean squared error and, where Deeplearning4j clips probabilities at 1e-10, 23 nats of
 * the cross-entropy.
 */
final class Runaway {

    /** Share of a new loss in the smoothed one: about the last fifty batches count. */
    private static final double SHARE = 0.02;

    private final double learningRate;
    private final double hopeless;
    private double smoothed;

    Runaway(TrainingPlan.Learning learning) {
        learningRate = learning.learningRate();
        smoothed = guessing(learning.loss());
        hopeless = hopeless(learning.loss());
    }

    private static double guessing(Loss loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> Math.log(10);
            case MEAN_SQUARED_ERROR -> 0.09;
        };
    }

    /** Of the squared error: three of four read wrongly, and surely. */
    private static double hopeless(Loss loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> 4 * Math.log(10);
            case MEAN_SQUARED_ERROR -> 0.15;
        };
    }

    /** @return over the last batches */
    double smoothed() {
        return smoothed;
    }

    void goOnFrom(double loss) {
        smoothed = loss;
    }

    /** @param loss of a batch */
    void check(double loss) throws TrainingFailedException {
        smoothed += SHARE * (loss - smoothed);
        if (!(smoothed <= hopeless)) {
            throw new TrainingFailedException(Message.of("training.runaway", loss, String.valueOf(learningRate)));
        }
    }
}

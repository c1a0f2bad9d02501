package dev.inkling.dl4j;

import dev.inkling.platform.Message;
import dev.inkling.training.TrainingFailedException;

/**
 * Notices a run that no longer learns because its steps are too large. Deeplearning4j clips probabilities at 1e-10, so
 * the loss of a ruined network is not NaN but stays near the 23 nats of that clip; guessing costs ln 10 = 2.3.
 */
final class Runaway {

    private static final double HOPELESS = 4 * Math.log(10);
    /** Share of a new loss in the smoothed one: about the last fifty batches count. */
    private static final double SHARE = 0.02;

    private final double learningRate;
    private double smoothed = Math.log(10);

    Runaway(double learningRate) {
        this.learningRate = learningRate;
    }

    /** @return over the last batches, in nats */
    double smoothed() {
        return smoothed;
    }

    void goOnFrom(double loss) {
        smoothed = loss;
    }

    /** @param loss of a batch, in nats */
    void check(double loss) throws TrainingFailedException {
        smoothed += SHARE * (loss - smoothed);
        if (!(smoothed <= HOPELESS)) {
            throw new TrainingFailedException(
                    Message.of("training.runaway", loss, String.valueOf(learningRate)));
        }
    }
}

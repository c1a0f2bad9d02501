package dev.inkling.training;

import dev.inkling.data.DataOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run needs to go on as if it had never been interrupted: the same weights to rounding.
 *
 * @param weights flat, as the engine orders them
 * @param bestWeights those of the best epoch
 * @param firstMoment the optimizer's mean of the gradients, or its momentum; zeros where it has none
 * @param secondMoment the optimizer's mean of their squares; zeros where it has none
 * @param average of the weights so far; the weights themselves where the plan averages nothing
 */
public record Checkpoint(
        Header header, float[] weights, float[] bestWeights, float[] firstMoment, float[] secondMoment,
        float[] average) {

    /**
     * What is no array of weights.
     *
     * @param origin the data it learns from; a run goes on with the same only
     * @param classes how many the network tells apart
     * @param trainingDigits how many it learns from
     * @param validationDigits how many it compares epochs on
     * @param epoch the last one wholly done, from 1; 0 before there is one
     * @param batches of the epoch under way that are done; 0 at the end of an epoch
     * @param lossSum the sum of their losses
     * @param seconds that they took
     * @param step batches done since the run began
     * @param trainingSeconds so far, without the validation
     * @param smoothedLoss of the last batches
     * @param bestEpoch the epoch that would be kept now; 0 before there is one
     * @param bestAccuracy its share of validation digits read rightly; null without any
     * @param improvedEpoch the last one that read more of them rightly than all before it
     */
    public record Header(
            TrainingPlan plan,
            DataOrigin origin,
            int classes,
            int trainingDigits,
            int validationDigits,
            int epoch,
            int batches,
            double lossSum,
            double seconds,
            long step,
            double trainingSeconds,
            double smoothedLoss,
            int bestEpoch,
            @Nullable Double bestAccuracy,
            int improvedEpoch) {}
}

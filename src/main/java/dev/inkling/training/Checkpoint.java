package dev.inkling.training;

/**
 * Everything a run needs to go on after an epoch as if it had never been interrupted: the same weights to rounding.
 *
 * @param origin the data it learns from; a run goes on with the same only
 * @param trainingDigits how many it learns from
 * @param validationDigits how many it compares epochs on
 * @param epoch the last one done, from 1
 * @param step batches done
 * @param trainingSeconds so far, without the validation
 * @param smoothedLoss of the last batches, in nats
 * @param bestEpoch the epoch that would be kept now
 * @param bestAccuracy its share of validation digits read rightly; NaN without any
 * @param improvedEpoch the last one that read more of them rightly than all before it
 * @param weights flat, as the engine orders them
 * @param bestWeights those of the best epoch
 * @param firstMoment the optimizer's mean of the gradients, or its momentum; zeros where it has none
 * @param secondMoment the optimizer's mean of their squares; zeros where it has none
 */
public record Checkpoint(
        TrainingPlan plan,
        DataOrigin origin,
        int trainingDigits,
        int validationDigits,
        int epoch,
        long step,
        double trainingSeconds,
        double smoothedLoss,
        int bestEpoch,
        double bestAccuracy,
        int improvedEpoch,
        float[] weights,
        float[] bestWeights,
        float[] firstMoment,
        float[] secondMoment) {}

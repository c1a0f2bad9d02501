package dev.inkling.training;

/**
 * One pass over the training data.
 *
 * @param epoch from 1
 * @param epochs how many the run will have
 * @param loss mean over the epoch's batches of the plan's {@link Loss}, without the penalty of L2
 * @param validationLoss the same on the validation digits after the epoch; NaN without any
 * @param accuracy share of the validation digits read rightly after the epoch, 0 to 1; NaN without any
 * @param imagesPerSecond training alone, without the validation
 * @param seconds training alone, without the validation
 */
public record EpochResult(
        int epoch,
        int epochs,
        double loss,
        double validationLoss,
        double accuracy,
        double imagesPerSecond,
        double seconds) {}

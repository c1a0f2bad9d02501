package dev.inkling.training;

/**
 * One pass over the training data.
 *
 * @param epoch from 1
 * @param epochs how many the run will have
 * @param loss mean cross-entropy over the epoch's batches, in nats
 * @param validationLoss mean cross-entropy on the validation digits after the epoch, in nats; NaN without any
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

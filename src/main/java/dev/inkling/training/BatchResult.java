package dev.inkling.training;

/**
 * One step of a training run.
 *
 * @param epoch from 1
 * @param step batches done since the run began
 * @param steps batches the whole run will have
 * @param loss mean cross-entropy of the batch, in nats
 * @param imagesPerSecond over the epoch so far
 */
public record BatchResult(int epoch, long step, long steps, double loss, double imagesPerSecond) {}

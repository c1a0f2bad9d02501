package dev.inkling.training;

/**
 * One step of a training run.
 *
 * @param epoch from 1
 * @param epochs how many the run will have
 * @param step batches done since the run began
 * @param steps batches the whole run will have
 * @param images digits in the batch
 * @param loss mean over the batch of the plan's {@link Loss}, without the penalty of L2
 * @param imagesPerSecond over the epoch so far
 */
public record BatchResult(int epoch, int epochs, long step, long steps, int images, double loss, double imagesPerSecond) {}

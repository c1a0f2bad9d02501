package dev.inkling.dl4j;

import dev.inkling.data.Mixture;
import dev.inkling.training.Augmentation;
import dev.inkling.training.TrainingPlan;
import java.util.SplittableRandom;

/**
 * The digits of each batch: shuffled anew for every epoch, changed a little when the plan says so. What a batch
 * holds depends only on the seed and its number. {@link #copy} is safe to call from several threads between two calls of
 * {@link #shuffle}.
 */
public final class BatchSource {

    private final Mixture digits;
    private final TrainingPlan plan;
    private final int batch;
    private int[] order = {};

    public BatchSource(Mixture digits, TrainingPlan plan) {
        this.digits = digits;
        this.plan = plan;
        batch = Math.min(plan.learning().batch(), digits.count());
    }

    public int digits() {
        return digits.count();
    }

    /** @return how many classes they are of */
    public int classes() {
        return digits.classes();
    }

    public int batch() {
        return batch;
    }

    /** @return whole batches in an epoch; the few digits left over differ from epoch to epoch */
    public int batchesPerEpoch() {
        return digits.count() / batch;
    }

    /** Deals the digits anew. */
    public void shuffle(int epoch) {
        order = digits.deal(plan.seed(), epoch);
    }

    /**
     * Writes the raster of one digit of a batch.
     *
     * @param step batches since the run began
     * @return its label
     */
    public int copy(long step, int position, float[] raster) {
        int digit = order[(int) (step % batchesPerEpoch()) * batch + position];
        Augmentation augmentation = plan.regularization().augmentation();
        if (augmentation.equals(Augmentation.NONE)) {
            digits.copyTo(digit, raster, 0);
        } else {
            SplittableRandom random = new SplittableRandom(seedFor(step, position + 1));
            digits.show(digit, random, raster);
            augmentation.apply(raster, random);
        }
        return digits.label(digit);
    }

    /** @return a seed that differs for every step and position */
    public long seedFor(long step, int position) {
        return new SplittableRandom(plan.seed() * 0x9E3779B97F4A7C15L + step * 0x100000001B3L + position).nextLong();
    }
}

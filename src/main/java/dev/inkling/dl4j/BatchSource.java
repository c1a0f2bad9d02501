package dev.inkling.dl4j;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.training.Augmentation;
import dev.inkling.training.TrainingPlan;
import java.util.SplittableRandom;

/**
 * The digits of each batch: shuffled anew for every epoch, changed a little when the plan says so. What a batch
 * holds depends only on the seed and its number. {@link #copy} is safe to call from several threads between two calls of
 * {@link #shuffle}.
 */
final class BatchSource {

    private final LabelledDigits digits;
    private final TrainingPlan plan;
    private final int batch;
    private final int[] order;

    BatchSource(LabelledDigits digits, TrainingPlan plan) {
        this.digits = digits;
        this.plan = plan;
        batch = Math.min(plan.batch(), digits.count());
        order = new int[digits.count()];
    }

    int digits() {
        return digits.count();
    }

    int batch() {
        return batch;
    }

    /** @return whole batches in an epoch; the few digits left over differ from epoch to epoch */
    int batchesPerEpoch() {
        return digits.count() / batch;
    }

    /** Deals the digits anew (Fisher and Yates). */
    void shuffle(int epoch) {
        SplittableRandom random = new SplittableRandom(seedFor(-epoch, 0));
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    /**
     * Writes the raster of one digit of a batch.
     *
     * @param step batches since the run began
     * @return its label
     */
    int copy(long step, int position, float[] raster) {
        int digit = order[(int) (step % batchesPerEpoch()) * batch + position];
        digits.copyTo(digit, raster, 0);
        if (!plan.augmentation().equals(Augmentation.NONE)) {
            plan.augmentation().apply(raster, new SplittableRandom(seedFor(step, position + 1)));
        }
        return digits.label(digit);
    }

    /** @return a seed that differs for every step and position */
    long seedFor(long step, int position) {
        return new SplittableRandom(plan.seed() * 0x9E3779B97F4A7C15L + step * 0x100000001B3L + position).nextLong();
    }
}

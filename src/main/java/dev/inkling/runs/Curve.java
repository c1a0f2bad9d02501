package dev.inkling.runs;

import java.util.ArrayList;
import java.util.List;

/** How a run went, batch by batch and epoch by epoch. Written by the thread that trains, read by any. */
public final class Curve {

    /**
     * @param epoch from 1
     * @param step the last batch of it, from the run's begin
     * @param loss mean over the epoch's batches
     * @param validationLoss NaN without validation digits
     * @param accuracy on the validation digits, 0 to 1; NaN without any
     * @param seconds of training alone
     */
    public record Epoch(int epoch, long step, double loss, double validationLoss, double accuracy, double seconds) {}

    /**
     * The curve at one moment. A bucket stands for one batch or for several neighbours.
     *
     * @param steps the last batch of each bucket, counted from the run's begin
     * @param least smallest loss of each bucket
     * @param most largest loss of each bucket
     * @param smoothed the mean loss of the last batches at the end of each bucket
     */
    public record Snapshot(long[] steps, double[] least, double[] most, double[] smoothed, List<Epoch> epochs) {

        public static final Snapshot EMPTY =
                new Snapshot(new long[0], new double[0], new double[0], new double[0], List.of());

        public int buckets() {
            return steps.length;
        }

        /** @return 0 before the first batch */
        public long lastStep() {
            return steps.length == 0 ? 0 : steps[steps.length - 1];
        }

        /** @return the bucket that holds a step, the nearest one outside the curve; -1 when it is empty */
        public int bucketOf(long step) {
            for (int i = 0; i < steps.length; i++) {
                if (steps[i] >= step) {
                    return i;
                }
            }
            return steps.length - 1;
        }
    }

    private final LossCurve losses = new LossCurve();
    private final List<Epoch> epochs = new ArrayList<>();

    synchronized void add(long step, double loss) {
        losses.add(step, loss);
    }

    synchronized void add(Epoch epoch) {
        epochs.add(epoch);
    }

    public synchronized Snapshot snapshot() {
        int count = losses.buckets();
        long[] steps = new long[count];
        double[][] values = new double[3][count];
        for (int i = 0; i < count; i++) {
            steps[i] = losses.step(i);
            values[0][i] = losses.least(i);
            values[1][i] = losses.most(i);
            values[2][i] = losses.smoothed(i);
        }
        return new Snapshot(steps, values[0], values[1], values[2], List.copyOf(epochs));
    }
}

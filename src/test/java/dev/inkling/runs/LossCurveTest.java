package dev.inkling.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossCurveTest {

    private final LossCurve curve = new LossCurve();

    @Test
    void aShortRunIsKeptBatchByBatch() {
        curve.add(1, 2);
        curve.add(2, 1);
        assertEquals(2, curve.buckets());
        assertEquals(2, curve.most(0));
        assertEquals(1, curve.least(1));
        assertEquals(2, curve.smoothed(0), 1e-9);
    }

    @Test
    void aLongRunIsBoundedAndItsSpikesStay() {
        Curve whole = new Curve();
        for (int step = 1; step <= 100_000; step++) {
            double loss = step == 54_321 ? 99 : step == 77_777 ? -5 : 1;
            curve.add(step, loss);
            whole.add(step, loss);
        }
        assertTrue(curve.buckets() <= LossCurve.MOST_BUCKETS && curve.buckets() > LossCurve.MOST_BUCKETS / 2 - 1);
        assertEquals(99, IntStream.range(0, curve.buckets()).mapToDouble(curve::most).max().orElseThrow());
        assertEquals(-5, IntStream.range(0, curve.buckets()).mapToDouble(curve::least).min().orElseThrow());
        assertEquals(100_000, curve.step(curve.buckets() - 1));
        Curve.Snapshot snapshot = whole.snapshot();
        int spike = snapshot.bucketOf(54_321);
        assertTrue(snapshot.steps()[spike] >= 54_321 && snapshot.steps()[spike - 1] < 54_321);
        assertEquals(99, snapshot.most()[spike]);
        assertEquals(100_000, snapshot.lastStep());
    }

    @Test
    void everyStepHasABucketUnlessThereIsNone() {
        assertEquals(-1, Curve.Snapshot.EMPTY.bucketOf(1));
        assertEquals(0, Curve.Snapshot.EMPTY.lastStep());
        Curve whole = new Curve();
        whole.add(7, 1);
        whole.add(8, 1);
        assertEquals(0, whole.snapshot().bucketOf(1));
        assertEquals(1, whole.snapshot().bucketOf(8));
        assertEquals(1, whole.snapshot().bucketOf(99));
    }

    @Test
    void theSmoothedLossDoesNotRideAboveOneThatFalls() {
        for (double batches : new double[] {50, 200}) {
            LossCurve falling = new LossCurve();
            LongToDoubleFunction loss = step -> 2.3 * Math.exp(-step / batches) + 0.1;
            IntStream.rangeClosed(1, LossCurve.MOST_BUCKETS).forEach(step -> falling.add(step, loss.applyAsDouble(step)));
            for (int step = 100; step <= LossCurve.MOST_BUCKETS; step++) {
                double share = falling.smoothed(step - 1) / loss.applyAsDouble(step);
                assertEquals(1, share, 0.05, "batch " + step + " of a loss that falls over " + batches);
            }
        }
    }

    @Test
    void theSmoothedLossIsMuchQuieterThanTheBatches() {
        Random random = new Random(1);
        IntStream.rangeClosed(1, LossCurve.MOST_BUCKETS).forEach(step -> curve.add(step, 1 + 0.3 * random.nextGaussian()));
        double spread = Math.sqrt(IntStream.range(500, LossCurve.MOST_BUCKETS)
                .mapToDouble(bucket -> Math.pow(curve.smoothed(bucket) - 1, 2))
                .average()
                .orElseThrow());
        assertTrue(spread < 0.3 / 4, "spread " + spread);
    }
}

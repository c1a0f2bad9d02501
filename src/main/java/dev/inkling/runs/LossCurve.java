package dev.inkling.runs;

/**
 * The loss of a run, batch by batch, in bounded memory: neighbouring batches share a bucket that keeps their smallest and
 * largest loss, so that no spike is lost; when all buckets are full, pairs of them merge. The smoothed loss is an exponential
 * mean of the batches, at first over few of them, less what it lags behind (P. G. Mulloy, 1994): it shall not ride above a loss
 * that falls. Not thread-safe.
 */
final class LossCurve {

    static final int MOST_BUCKETS = 1024;

    /** About the last fifty batches count, and no more than the last tenth of the run. */
    private static final double LEAST_SHARE = 0.02;
    private static final double TENTH = 10;

    private final long[] last = new long[MOST_BUCKETS];
    private final double[] least = new double[MOST_BUCKETS];
    private final double[] most = new double[MOST_BUCKETS];
    private final double[] smoothed = new double[MOST_BUCKETS];
    private int buckets;
    private int batchesInLast;
    private int batchesABucket = 1;

    private double mean;
    /** Lags behind the mean as that does behind the batches. */
    private double meanOfMeans;
    private long batches;

    void add(long step, double loss) {
        if (buckets == 0 || batchesInLast == batchesABucket) {
            open();
        }
        int bucket = buckets - 1;
        batches++;
        double share = Math.min(1, Math.max(LEAST_SHARE, TENTH / batches));
        mean += share * (loss - mean);
        meanOfMeans += share * (mean - meanOfMeans);
        last[bucket] = step;
        least[bucket] = batchesInLast == 0 ? loss : Math.min(least[bucket], loss);
        most[bucket] = batchesInLast == 0 ? loss : Math.max(most[bucket], loss);
        smoothed[bucket] = Math.max(2 * mean - meanOfMeans, mean / 2); // a loss that drops at once is not negative
        batchesInLast++;
    }

    private void open() {
        if (buckets == MOST_BUCKETS) {
            merge();
        }
        buckets++;
        batchesInLast = 0;
    }

    private void merge() {
        buckets /= 2;
        batchesABucket *= 2;
        for (int i = 0; i < buckets; i++) {
            last[i] = last[2 * i + 1];
            least[i] = Math.min(least[2 * i], least[2 * i + 1]);
            most[i] = Math.max(most[2 * i], most[2 * i + 1]);
            smoothed[i] = smoothed[2 * i + 1];
        }
    }

    int buckets() {
        return buckets;
    }

    /** @return the last batch of a bucket, counted from the run's begin */
    long step(int bucket) {
        return last[bucket];
    }

    double least(int bucket) {
        return least[bucket];
    }

    double most(int bucket) {
        return most[bucket];
    }

    double smoothed(int bucket) {
        return smoothed[bucket];
    }
}

package dev.inkling.dl4j.fast;

/**
 * Part of a batch that one replica works on at a time.
 *
 * @param from where it begins in the batch
 * @param count how many digits
 */
record Shard(int from, int count) {

    /**
     * Digits a shard has at most. The cut does not depend on how many replicas there are, so neither does the result:
     * batch normalization takes its statistics over a shard.
     */
    static final int LARGEST = 32;

    /** Cuts a batch into shards of nearly equal size. */
    static Shard[] cut(int batch) {
        int shards = (batch + LARGEST - 1) / LARGEST;
        Shard[] cut = new Shard[shards];
        for (int i = 0; i < shards; i++) {
            int from = (int) ((long) batch * i / shards);
            int to = (int) ((long) batch * (i + 1) / shards);
            cut[i] = new Shard(from, to - from);
        }
        return cut;
    }
}

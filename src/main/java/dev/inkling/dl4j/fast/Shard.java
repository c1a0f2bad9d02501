package dev.inkling.dl4j.fast;

import dev.inkling.training.Network;

/**
 * Part of a batch that one replica works on at a time.
 *
 * @param from where it begins in the batch
 * @param count how many digits
 */
record Shard(int from, int count) {

    /** Digits a shard has at most: fewer cost more each, with more there are fewer shards than processors. */
    private static final int LARGEST = 16;

    /** The same with batch normalization, which takes its statistics over a shard. */
    static final int LARGEST_NORMALIZED = 32;

    /**
     * Cuts a batch into shards of nearly equal size, at least two where each then has half of the most. The cut does not depend on how
     * many replicas there are, so neither does the result.
     */
    static Shard[] cut(int batch, Network network) {
        int largest = network.isNormalized() ? LARGEST_NORMALIZED : LARGEST;
        int shards = Math.max((batch + largest - 1) / largest, batch < largest ? 1 : 2);
        Shard[] cut = new Shard[shards];
        for (int i = 0; i < shards; i++) {
            int from = (int) ((long) batch * i / shards);
            int to = (int) ((long) batch * (i + 1) / shards);
            cut[i] = new Shard(from, to - from);
        }
        return cut;
    }
}

package dev.inkling.data.mnist;

import java.util.Map;

/** How much of the four files is there. */
final class Tally {

    /** Packed sizes in bytes, for the progress alone. */
    private static final Map<String, Long> SIZES = Map.of(
            "train-images-idx3-ubyte", 9_912_422L,
            "train-labels-idx1-ubyte", 28_881L,
            "t10k-images-idx3-ubyte", 1_648_877L,
            "t10k-labels-idx1-ubyte", 4_542L);

    private static final long WHOLE = SIZES.values().stream().mapToLong(Long::longValue).sum();

    private MnistDownload.Progress follower = (bytes, whole) -> {};
    private long done;

    void follow(MnistDownload.Progress other) {
        follower = other;
    }

    /** @param bytes of the file that is coming */
    void received(long bytes) {
        follower.received(done + bytes, WHOLE);
    }

    /** @param name of the file that has come, or was there */
    void done(String name) {
        done += SIZES.getOrDefault(name, 0L);
        received(0);
    }
}

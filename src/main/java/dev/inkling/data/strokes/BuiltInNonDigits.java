package dev.inkling.data.strokes;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Samples of {@link NonDigits}, the same everywhere; in training each is another one each time. */
public final class BuiltInNonDigits {

    /** What the program ships of them is called in a model's provenance. */
    public static final String NAME = "built-in non-digits";

    private static final int COUNT = 20_000;
    private static final long SEED = 3;

    private BuiltInNonDigits() {}

    /**
     * Takes some seconds on all processors.
     *
     * @throws CancellationException when it was stopped
     */
    public static LabelledDigits load(Progress progress) {
        byte[] pixels = new byte[COUNT * Raster.PIXELS];
        byte[] labels = new byte[COUNT];
        Arrays.fill(labels, (byte) LabelledDigits.NO_DIGIT);
        IntStream.range(0, COUNT).parallel().forEach(index -> {
            if (progress.isStopped()) {
                throw new CancellationException();
            }
            NonDigits.written(new SplittableRandom(SEED * 0x9E3779B97F4A7C15L + index))
                    .raster()
                    .copyTo(pixels, index * Raster.PIXELS);
        });
        LabelledDigits samples = new LabelledDigits(pixels, labels);
        return samples.varied((index, random, target) -> NonDigits.written(random).raster().copyTo(target, 0));
    }
}

package dev.inkling.data.strokes;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.DigitSet;
import dev.inkling.data.LabelledDigits;
import dev.inkling.ink.Ink;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A data set that needs no file and no network: digits in several national styles, each written by another hand with another
 * pen. The same everywhere, digit for digit.
 */
public final class BuiltInStrokes {

    /** What the data set is called in a model's provenance. */
    public static final String NAME = "built-in strokes";

    public static final int TRAINING = 24_000;
    public static final int TEST = 2_000;

    private static final long TRAINING_SEED = 1;
    private static final long TEST_SEED = 2;
    /** A neat hand. */
    private static final long SAMPLES_SEED = 379;

    /** Digits from one report of progress to the next. */
    private static final int REPORT = 500;
    private static final Object DRAWING = new Object();
    /** Null until they are drawn, which is done once. */
    private static @Nullable LabelledDigits training;
    private static @Nullable LabelledDigits test;

    private BuiltInStrokes() {}

    /**
     * Takes some seconds on all processors the first time.
     *
     * @throws CancellationException when it was stopped
     */
    public static DigitSet load(Progress progress) {
        synchronized (DRAWING) {
            LabelledDigits drawn = training;
            if (drawn == null) {
                drawn = digits(TRAINING, TRAINING_SEED, progress.part(0, 0.9));
                training = drawn;
            }
            LabelledDigits drawnForTest = test(progress.part(0.9, 1));
            return new DigitSet(
                    new DataOrigin(NAME, Map.of("training", drawn.checksum(), "test", drawnForTest.checksum())),
                    drawn.varied((index, random, target) ->
                            digit(index % 10, random).raster().copyTo(target, 0)),
                    drawnForTest,
                    List.of());
        }
    }

    /**
     * Draws the test digits alone.
     *
     * @throws CancellationException when it was stopped
     */
    public static LabelledDigits test(Progress progress) {
        synchronized (DRAWING) {
            LabelledDigits drawn = test;
            if (drawn == null) {
                drawn = digits(TEST, TEST_SEED, progress);
                test = drawn;
            }
            return drawn;
        }
    }

    /** @return as many of each digit, 0 to 9 in turn */
    static LabelledDigits digits(int count, long seed, Progress progress) {
        byte[] pixels = new byte[count * Raster.PIXELS];
        byte[] labels = new byte[count];
        AtomicInteger drawn = new AtomicInteger();
        IntStream.range(0, count).parallel().forEach(index -> {
            if (progress.isStopped()) {
                throw new CancellationException();
            }
            labels[index] = (byte) (index % 10);
            digit(index % 10, chances(seed, index)).raster().copyTo(pixels, index * Raster.PIXELS);
            int done = drawn.incrementAndGet();
            if (done % REPORT == 0) {
                progress.at((double) done / count);
            }
        });
        return new LabelledDigits(pixels, labels);
    }

    /** @return one of each digit, 0 to 9 */
    public static List<Raster> samples() {
        return IntStream.range(0, 10).mapToObj(digit -> digit(digit, chances(SAMPLES_SEED, digit)).raster()).toList();
    }

    private static SplittableRandom chances(long seed, int index) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
    }

    /**
     * @param digit 0 to 9
     * @param random decides on the style, the hand and the pen
     * @return another one each time
     */
    public static Written digit(int digit, SplittableRandom random) {
        List<Style> styles = Styles.of(digit);
        Style style = styles.get(random.nextInt(styles.size()));
        Ink ink = new Hand(random).write(style.skeleton());
        return new Written(ink, random.nextDouble(Pen.THINNEST, style.thickestPen()));
    }
}

package dev.inkling.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.mnist.LabelledDigits;
import dev.inkling.raster.Raster;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.DigitSet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

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

    private BuiltInStrokes() {}

    /**
     * Takes some seconds on all processors.
     *
     * @param stopped whether nobody waits any more; asked from any thread
     * @throws CancellationException when it was stopped
     */
    public static DigitSet load(BooleanSupplier stopped) {
        LabelledDigits training = digits(TRAINING, TRAINING_SEED, stopped);
        LabelledDigits test = digits(TEST, TEST_SEED, stopped);
        return new DigitSet(
                new DataOrigin(NAME, Map.of("training", checksum(training), "test", checksum(test))), training, test);
    }

    /** @return as many of each digit, 0 to 9 in turn */
    static LabelledDigits digits(int count, long seed, BooleanSupplier stopped) {
        byte[] pixels = new byte[count * Raster.PIXELS];
        byte[] labels = new byte[count];
        IntStream.range(0, count).parallel().forEach(index -> {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            labels[index] = (byte) (index % 10);
            float[] raster = digit(index % 10, chances(seed, index)).raster().toArray();
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                pixels[index * Raster.PIXELS + pixel] = (byte) Math.round(255 * raster[pixel]);
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

    private static String checksum(LabelledDigits digits) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < digits.count(); i++) {
                sha.update((byte) digits.label(i));
                for (float pixel : digits.raster(i).toArray()) {
                    sha.update((byte) Math.round(255 * pixel));
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

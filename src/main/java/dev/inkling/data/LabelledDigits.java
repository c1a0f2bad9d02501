package dev.inkling.data;

import dev.inkling.raster.Raster;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Digit pictures with their true digits: 28x28 bytes a picture, 0 paper to 255 ink, and a label 0 to 9 each. Where it is known,
 * each has its writer too. Training may also show what is no digit, with the label {@link #NO_DIGIT}.
 */
public final class LabelledDigits {

    /** The label of what is no digit. */
    public static final int NO_DIGIT = 10;

    public static final LabelledDigits NONE = new LabelledDigits(new byte[0], new byte[0]);

    private final byte[] pixels;
    private final byte[] labels;
    /** Null where they are not known. */
    private final int @Nullable [] writers;
    /** Null where a digit is shown as it is. */
    private final @Nullable Variations variations;

    /** Draws a sample anew, a little differently each time. Safe to call from any thread. */
    @FunctionalInterface
    public interface Variations {

        /** Writes 784 pixels, scaled to [0, 1]. */
        void show(int index, SplittableRandom random, float[] target);
    }

    /**
     * @param pixels 784 unsigned bytes a digit; not copied, must not change afterwards
     * @param labels one byte a digit, 0 to 10; not copied, must not change afterwards
     */
    public LabelledDigits(byte[] pixels, byte[] labels) {
        this(pixels, labels, null);
    }

    /**
     * @param pixels 784 unsigned bytes a digit; not copied, must not change afterwards
     * @param labels one byte a digit, 0 to 10; not copied, must not change afterwards
     * @param writers a number for each digit, the same for digits of the same hand; null where they are not known
     */
    public LabelledDigits(byte[] pixels, byte[] labels, int @Nullable [] writers) {
        this(pixels, labels, writers, null);
    }

    private LabelledDigits(byte[] pixels, byte[] labels, int @Nullable [] writers, @Nullable Variations variations) {
        if (pixels.length != (long) labels.length * Raster.PIXELS) {
            throw new IllegalArgumentException(pixels.length + " pixel bytes do not belong to " + labels.length + " labels");
        }
        for (byte label : labels) {
            if (label < 0 || label > NO_DIGIT) {
                throw new IllegalArgumentException("A label is 0 to 10, not " + label);
            }
        }
        this.pixels = pixels;
        this.labels = labels;
        this.writers = writers;
        this.variations = variations;
    }

    /** @return the same, shown to a network in training in another way each time */
    public LabelledDigits varied(Variations how) {
        return new LabelledDigits(pixels, labels, writers, how);
    }

    /** @param writers a number for each digit, the same for digits of the same hand; not copied, must not change afterwards */
    public LabelledDigits by(int[] writers) {
        return new LabelledDigits(pixels, labels, writers, variations);
    }

    /** @return the digits of all, in this order, shown in training as they were; whose they are is not known any more */
    public static LabelledDigits join(List<LabelledDigits> all) {
        int[] firsts = new int[all.size()];
        int count = all.stream().mapToInt(LabelledDigits::count).sum();
        byte[] pixels = new byte[count * Raster.PIXELS];
        byte[] labels = new byte[count];
        int place = 0;
        for (int part = 0; part < firsts.length; part++) {
            LabelledDigits digits = all.get(part);
            firsts[part] = place;
            System.arraycopy(digits.pixels, 0, pixels, place * Raster.PIXELS, digits.pixels.length);
            System.arraycopy(digits.labels, 0, labels, place, digits.labels.length);
            place += digits.count();
        }
        return new LabelledDigits(pixels, labels).varied((index, random, target) -> {
            int part = firsts.length - 1;
            while (firsts[part] > index) {
                part--;
            }
            all.get(part).show(index - firsts[part], random, target);
        });
    }

    public int count() {
        return labels.length;
    }

    public int label(int index) {
        return labels[index];
    }

    /** Writes the 784 pixels of one digit as training shows it, scaled to [0, 1]. */
    public void show(int index, SplittableRandom random, float[] target) {
        if (variations == null) {
            copyTo(index, target, 0);
        } else {
            variations.show(index, random, target);
        }
    }

    /** @return whether some of them are no digits */
    public boolean hasNonDigits() {
        for (byte label : labels) {
            if (label == NO_DIGIT) {
                return true;
            }
        }
        return false;
    }

    public boolean hasWriters() {
        return writers != null;
    }

    /**
     * @return a number that digits of the same hand share
     * @throws NullPointerException where it is not known
     */
    public int writer(int index) {
        return Objects.requireNonNull(writers, "It is not known whose these digits are")[index];
    }

    /** @return SHA-256 of labels and pixels, in hexadecimal */
    public String checksum() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < count(); i++) {
                sha.update(labels[i]);
                sha.update(pixels, i * Raster.PIXELS, Raster.PIXELS);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** @return 0 to 255 */
    public int value(int index, int pixel) {
        return pixels[index * Raster.PIXELS + pixel] & 0xff;
    }

    /** @param value of a digit and a pixel, 0 to 255; asked from several threads */
    public LabelledDigits changed(IntBinaryOperator value) {
        byte[] changed = new byte[pixels.length];
        IntStream.range(0, count()).parallel().forEach(index -> {
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                changed[index * Raster.PIXELS + pixel] = (byte) value.applyAsInt(index, pixel);
            }
        });
        return new LabelledDigits(changed, labels, writers);
    }

    public Raster raster(int index) {
        float[] values = new float[Raster.PIXELS];
        copyTo(index, values, 0);
        return Raster.of(values);
    }

    /** Writes the 784 pixels of one digit, scaled to [0, 1]. */
    public void copyTo(int index, float[] target, int offset) {
        int from = index * Raster.PIXELS;
        for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
            target[offset + pixel] = (pixels[from + pixel] & 0xff) / 255f;
        }
    }

    /** @return the digits with these indices, in this order */
    public LabelledDigits select(int... indices) {
        byte[] picked = new byte[indices.length * Raster.PIXELS];
        byte[] theirLabels = new byte[indices.length];
        int[] theirWriters = writers == null ? null : IntStream.of(indices).map(index -> writers[index]).toArray();
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * Raster.PIXELS, picked, i * Raster.PIXELS, Raster.PIXELS);
            theirLabels[i] = labels[indices[i]];
        }
        Variations theirs = variations == null
                ? null
                : (index, random, target) -> variations.show(indices[index], random, target);
        return new LabelledDigits(picked, theirLabels, theirWriters, theirs);
    }

    /** @return the digits from {@code from} (inclusive) to {@code to} (exclusive) */
    public LabelledDigits range(int from, int to) {
        return select(IntStream.range(from, to).toArray());
    }
}

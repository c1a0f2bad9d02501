package dev.inkling.data.mnist;

import dev.inkling.data.LabelledDigits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Makes IDX files, right and wrong ones. */
public final class IdxFiles {

    private IdxFiles() {}

    public static byte[] idx(int type, int[] shape, byte... data) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * shape.length + data.length);
        file.put((byte) 0).put((byte) 0).put((byte) type).put((byte) shape.length);
        for (int size : shape) {
            file.putInt(size);
        }
        return file.put(data).array();
    }

    public static byte[] images(byte[] pixels) {
        return idx(8, new int[] {pixels.length / 784, 28, 28}, pixels);
    }

    public static byte[] labels(int... labels) {
        byte[] data = new byte[labels.length];
        for (int index = 0; index < labels.length; index++) {
            data[index] = (byte) labels[index];
        }
        return idx(8, new int[] {labels.length}, data);
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** @param name {@code train} or {@code t10k} */
    public static void write(Path folder, String name, LabelledDigits digits) throws IOException {
        byte[] pixels = new byte[digits.count() * 784];
        int[] labels = new int[digits.count()];
        for (int index = 0; index < labels.length; index++) {
            for (int pixel = 0; pixel < 784; pixel++) {
                pixels[index * 784 + pixel] = (byte) digits.value(index, pixel);
            }
            labels[index] = digits.label(index);
        }
        Files.write(folder.resolve(name + "-images-idx3-ubyte"), images(pixels));
        Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels(labels));
    }

    /** A folder with a small data set in which digit d is a square at a place of its own. */
    public static Path writeDataSet(Path folder, int trainingDigits, int testDigits) throws IOException {
        write(folder, "train", trainingDigits);
        write(folder, "t10k", testDigits);
        return folder;
    }

    private static void write(Path folder, String name, int count) throws IOException {
        byte[] pixels = new byte[count * 784];
        int[] labels = new int[count];
        for (int index = 0; index < count; index++) {
            labels[index] = index % 10;
            System.arraycopy(square(index % 10), 0, pixels, index * 784, 784);
        }
        Files.write(folder.resolve(name + "-images-idx3-ubyte"), images(pixels));
        Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels(labels));
    }

    /** Test digits as they are, with the truth that is given for each. */
    public static void writeTest(Path folder, LabelledDigits digits, int... truths) throws IOException {
        byte[] pixels = new byte[digits.count() * 784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) digits.value(i / 784, i % 784);
        }
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(pixels));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels(truths));
    }

    private static byte[] square(int digit) {
        byte[] pixels = new byte[784];
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 5; x++) {
                pixels[(4 + 12 * (digit / 5) + y) * 28 + 1 + 5 * (digit % 5) + x] = (byte) 255;
            }
        }
        return pixels;
    }
}

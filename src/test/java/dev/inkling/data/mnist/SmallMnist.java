package dev.inkling.data.mnist;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.DrawnDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a few drawn digits in MNIST's four files. */
public final class SmallMnist {

    private SmallMnist() {}

    public static MnistFolder in(Path folder, int training, int test) throws IOException {
        Files.createDirectories(folder);
        write(folder, "train", DrawnDigits.of(training, 1));
        write(folder, "t10k", DrawnDigits.of(test, 2));
        return new MnistFolder(folder);
    }

    private static void write(Path folder, String part, LabelledDigits digits) throws IOException {
        byte[] pixels = new byte[digits.count() * 784];
        int[] labels = new int[digits.count()];
        float[] raster = new float[784];
        for (int i = 0; i < digits.count(); i++) {
            digits.copyTo(i, raster, 0);
            for (int pixel = 0; pixel < 784; pixel++) {
                pixels[i * 784 + pixel] = (byte) Math.round(255 * raster[pixel]);
            }
            labels[i] = digits.label(i);
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), IdxFiles.images(pixels));
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), IdxFiles.labels(labels));
    }
}

package dev.inkling.data.mnist;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the four files of MNIST or of a data set made like it, as {@link Naming} and {@link FileSet} say; the exact
 * name counts first, and of two files the plain one before the one with {@code .gz}.
 */
public record MnistFolder(Path directory) {

    /** Where the files can be fetched, each with {@code .gz}. */
    public static final String MIRROR = "https://storage.googleapis.com/cvdf-datasets/mnist/";

    /** The environment variable that names the folder. */
    public static final String VARIABLE = "INKLING_MNIST";

    private static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    /** The plain names of the four files. */
    public static final List<String> FILES = List.of(TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS);

    private static final List<String> TEST_FILES = List.of(TEST_IMAGES, TEST_LABELS);

    /**
     * The folder the user named, else the one the environment names, else the program's own. The first that is named
     * counts, even when nothing is there: another data set than the one asked for would be a wrong answer.
     *
     * @param named null when the user named none
     * @throws InvalidDataException when the environment variable is no path
     */
    public static MnistFolder resolve(@Nullable Path named, Map<String, String> environment, Path own) throws InvalidDataException {
        if (named != null) {
            return new MnistFolder(named);
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        if (variable.isEmpty()) {
            return new MnistFolder(own);
        }
        try {
            return new MnistFolder(Path.of(variable));
        } catch (InvalidPathException e) {
            throw new InvalidDataException(Message.of("data.variable", VARIABLE, variable));
        }
    }

    /** @return the names of the files that are not there */
    public List<String> missingFiles() {
        return FileSet.in(directory, FILES).missing(FILES);
    }

    /**
     * Reads everything, about 55 MB.
     *
     * @throws MissingFilesException when not all four files are there
     * @throws InvalidDataException when one is not what it should be
     */
    public Mnist load() throws IOException, InvalidDataException {
        FileSet files = files(FILES);
        Map<String, String> checksums = new LinkedHashMap<>();
        CheckedDigits training = digits(files, TRAINING_IMAGES, TRAINING_LABELS, checksums);
        CheckedDigits test = digits(files, TEST_IMAGES, TEST_LABELS, checksums);
        return Mnist.of(training, test, checksums);
    }

    /**
     * Reads the test digits alone.
     *
     * @throws MissingFilesException when one of their two files is not there
     * @throws InvalidDataException when one is not what it should be
     */
    public CheckedDigits loadTest() throws IOException, InvalidDataException {
        return digits(files(TEST_FILES), TEST_IMAGES, TEST_LABELS, new LinkedHashMap<>());
    }

    /** @throws MissingFilesException when not all four files are there */
    public void requireFiles() throws MissingFilesException {
        files(FILES);
    }

    private FileSet files(List<String> names) throws MissingFilesException {
        FileSet files = FileSet.in(directory, names);
        List<String> missing = files.missing(names);
        if (!missing.isEmpty()) {
            throw new MissingFilesException(files.directory(), missing);
        }
        return files;
    }

    private static CheckedDigits digits(FileSet files, String imageName, String labelName, Map<String, String> checksums)
            throws IOException, InvalidDataException {
        Path imageFile = files.file(imageName).orElseThrow();
        Path labelFile = files.file(labelName).orElseThrow();
        IdxArray images = IdxReader.images(imageFile);
        IdxArray labels = IdxReader.labels(labelFile);
        checksums.put(imageName, images.checksum());
        checksums.put(labelName, labels.checksum());
        LabelledDigits digits = IdxReader.digits(imageFile, images, labelFile, labels);
        return DigitCheck.of(imageFile.getFileName().toString(), digits);
    }

    /** @return the file with exactly this name, plain or with .gz; null when there is neither */
    @Nullable Path file(String name) {
        for (Path candidate : List.of(directory.resolve(name), directory.resolve(name + ".gz"))) {
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}

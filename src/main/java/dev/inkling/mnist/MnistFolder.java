package dev.inkling.mnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder with the four files of MNIST (or of a data set made like it), each plain or with {@code .gz};
 * where both are there the plain one counts.
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

    /**
     * The folder the user named, else the one the environment names, else the program's own. The first that is named
     * counts, even when nothing is there: another data set than the one asked for would be a wrong answer.
     *
     * @param named null when the user named none
     * @throws InvalidDataException when the environment variable is no path
     */
    public static MnistFolder resolve(Path named, Map<String, String> environment, Path own) throws InvalidDataException {
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
            throw new InvalidDataException("the environment variable " + VARIABLE + " is no path: " + variable);
        }
    }

    /** @return the plain names of the files that are there neither plain nor with .gz */
    public List<String> missingFiles() {
        return FILES.stream().filter(name -> file(name) == null).toList();
    }

    /**
     * Reads everything, about 55 MB.
     *
     * @throws MissingFilesException when not all four files are there
     * @throws InvalidDataException when one is not what it should be
     */
    public Mnist load() throws IOException, InvalidDataException {
        List<String> missing = missingFiles();
        if (!missing.isEmpty()) {
            throw new MissingFilesException(directory, missing);
        }
        Map<String, String> checksums = new LinkedHashMap<>();
        LabelledDigits training = digits(TRAINING_IMAGES, TRAINING_LABELS, checksums);
        LabelledDigits test = digits(TEST_IMAGES, TEST_LABELS, checksums);
        return new Mnist(training, test, checksums);
    }

    private LabelledDigits digits(String imageName, String labelName, Map<String, String> checksums)
            throws IOException, InvalidDataException {
        IdxArray images = IdxReader.images(file(imageName));
        IdxArray labels = IdxReader.labels(file(labelName));
        checksums.put(imageName, images.checksum());
        checksums.put(labelName, labels.checksum());
        return IdxReader.digits(file(imageName), images, file(labelName), labels);
    }

    /** @return null when there is neither the plain nor the .gz file */
    Path file(String name) {
        for (Path candidate : List.of(directory.resolve(name), directory.resolve(name + ".gz"))) {
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}

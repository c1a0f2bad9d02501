package dev.inkling.mnist;

import java.nio.file.Path;
import java.util.List;

/** The folder lacks files of the data set; fetching them there is the cure. */
public class MissingFilesException extends InvalidDataException {

    private final List<String> missing;

    MissingFilesException(Path directory, List<String> missing) {
        super("no MNIST in " + directory + ": " + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are")
                + " missing; get " + (missing.size() == 1 ? "it" : "them") + " from " + MnistFolder.MIRROR
                + " (plain or .gz)");
        this.missing = List.copyOf(missing);
    }

    /** @return the plain names of the files that are neither there plain nor with .gz */
    public List<String> missing() {
        return missing;
    }
}

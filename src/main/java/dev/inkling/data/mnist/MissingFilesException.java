package dev.inkling.data.mnist;

import dev.inkling.data.InvalidDataException;
import dev.inkling.platform.Message;
import java.nio.file.Path;
import java.util.List;

/** The folder lacks files of the data set; fetching them there is the cure. */
public class MissingFilesException extends InvalidDataException {

    private final List<String> missing;

    MissingFilesException(Path directory, List<String> missing) {
        super(Message.of("data.missing", directory, String.join(", ", missing), missing.size(), MnistFolder.MIRROR));
        this.missing = List.copyOf(missing);
    }

    /** @return the names of the files that are not there */
    public List<String> missing() {
        return missing;
    }
}

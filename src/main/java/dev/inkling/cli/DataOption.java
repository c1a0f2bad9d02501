package dev.inkling.cli;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.MissingFilesException;
import dev.inkling.mnist.Mnist;
import dev.inkling.mnist.MnistFolder;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the data set is. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the four IDX files of MNIST, plain or .gz; default: the folder that the environment "
                    + "variable " + MnistFolder.VARIABLE + " names, else the program's own.")
    private Path folder;

    Mnist load(Services services) throws IOException, InvalidDataException {
        MnistFolder resolved = MnistFolder.resolve(folder, services.environment(), services.mnist());
        try {
            return resolved.load();
        } catch (MissingFilesException e) {
            String own = resolved.directory().equals(services.mnist()) ? "" : " or " + services.mnist();
            throw new InvalidDataException(e.getMessage() + ", put what is missing into that folder" + own
                    + ", let the training tab of the window fetch them, or name the folder that has them with --data DIR or the environment variable " + MnistFolder.VARIABLE);
        }
    }
}

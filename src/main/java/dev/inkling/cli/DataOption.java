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
            description = "Folder with the four IDX files of MNIST, plain or .gz; default: the folder that the environment variable "
                    + MnistFolder.VARIABLE + " names, else the program's own.")
    private Path folder;

    Mnist load(Services services) throws IOException, InvalidDataException {
        try {
            return MnistFolder.resolve(folder, services.environment(), services.mnist()).load();
        } catch (MissingFilesException e) {
            throw new InvalidDataException(e.getMessage() + ", put them into that folder or " + services.mnist()
                    + ", or name the folder that has them with --data DIR or the environment variable " + MnistFolder.VARIABLE);
        }
    }
}

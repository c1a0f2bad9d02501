package dev.inkling.cli;

import dev.inkling.mnist.CheckedDigits;
import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;
import dev.inkling.mnist.MissingFilesException;
import dev.inkling.mnist.Mnist;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the data set is. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the IDX files of MNIST or EMNIST, plain or .gz, as they are or as torchvision keeps them; "
                    + "default: the folder that the environment variable " + MnistFolder.VARIABLE
                    + " names, else the program's own.")
    private Path folder;

    private interface Loading<T> {

        T from(MnistFolder folder) throws IOException, InvalidDataException;
    }

    /** What the user should know of the files is noted. */
    Mnist load(Services services, Errors errors) throws IOException, InvalidDataException {
        Mnist mnist = load(services, MnistFolder::load);
        mnist.notes().forEach(errors::note);
        return mnist;
    }

    /** The test digits alone, whose files are enough. */
    LabelledDigits loadTest(Services services, Errors errors) throws IOException, InvalidDataException {
        CheckedDigits test = load(services, MnistFolder::loadTest);
        test.notes().forEach(errors::note);
        return test.digits();
    }

    private <T> T load(Services services, Loading<T> loading) throws IOException, InvalidDataException {
        Path own = services.mnist();
        MnistFolder resolved = MnistFolder.resolve(folder, services.environment(), own);
        try {
            return loading.from(resolved);
        } catch (MissingFilesException e) {
            throw new InvalidDataException(resolved.directory().equals(own)
                    ? Message.of("data.missing.cure", e.explanation(), MnistFolder.VARIABLE)
                    : Message.of("data.missing.cure.own", e.explanation(), MnistFolder.VARIABLE, own));
        }
    }
}

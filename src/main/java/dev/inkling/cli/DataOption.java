package dev.inkling.cli;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.CheckedDigits;
import dev.inkling.data.mnist.MissingFilesException;
import dev.inkling.data.mnist.MnistFolder;
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

    /**
     * @return the folder, with all four files
     * @throws InvalidDataException when one is missing; says how to come by it
     */
    MnistFolder folder(Services services) throws InvalidDataException {
        MnistFolder resolved = resolved(services);
        try {
            resolved.requireFiles();
            return resolved;
        } catch (MissingFilesException e) {
            throw cure(e, resolved, services);
        }
    }

    /** The test digits alone, whose files are enough. What the user should know of them is noted. */
    LabelledDigits loadTest(Services services, Errors errors) throws IOException, InvalidDataException {
        MnistFolder resolved = resolved(services);
        try {
            CheckedDigits test = resolved.loadTest();
            test.notes().forEach(errors::note);
            return test.digits();
        } catch (MissingFilesException e) {
            throw cure(e, resolved, services);
        }
    }

    private MnistFolder resolved(Services services) throws InvalidDataException {
        return MnistFolder.resolve(folder, services.environment(), services.mnist());
    }

    private static InvalidDataException cure(MissingFilesException missing, MnistFolder resolved, Services services) {
        Path own = services.mnist();
        return new InvalidDataException(resolved.directory().equals(own)
                ? Message.of("data.missing.cure", missing.explanation(), MnistFolder.VARIABLE)
                : Message.of("data.missing.cure.own", missing.explanation(), MnistFolder.VARIABLE, own));
    }
}

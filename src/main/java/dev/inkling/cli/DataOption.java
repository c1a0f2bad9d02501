package dev.inkling.cli;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.MissingFilesException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.platform.Message;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the data set is. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the IDX files of MNIST or EMNIST, plain or .gz, as they are or as torchvision keeps them; "
                    + "default: the folder that the environment variable " + MnistFolder.VARIABLE
                    + " names, else the program's own.")
    private @Nullable Path folder;

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

    /** @return the folder, whatever is in it */
    MnistFolder resolved(Services services) throws InvalidDataException {
        return MnistFolder.resolve(folder, services.environment(), services.mnist());
    }

    static InvalidDataException cure(MissingFilesException missing, MnistFolder resolved, Services services) {
        Path own = services.mnist();
        return new InvalidDataException(resolved.directory().equals(own)
                ? Message.of("data.missing.cure", missing.explanation(), MnistFolder.VARIABLE)
                : Message.of("data.missing.cure.own", missing.explanation(), MnistFolder.VARIABLE, own));
    }
}

package dev.inkling.cli;

import dev.inkling.platform.Message;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which model reads the digits. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "F",
            description = "The model file to read with; default: the one that came with the program.")
    private @Nullable Path file;

    /** @return what the user calls it */
    String name() {
        return file == null ? "the bundled model" : file.getFileName().toString();
    }

    Model open(Services services) throws IOException, InvalidModelException {
        return file == null ? services.bundledModel().open() : open(file, services);
    }

    static Model open(Path file, Services services) throws IOException, InvalidModelException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new InvalidModelException(Message.of("model.folder", file));
        }
        try (InputStream content = Files.newInputStream(file)) {
            return services.engine().get().load(content, file.toString());
        }
    }
}

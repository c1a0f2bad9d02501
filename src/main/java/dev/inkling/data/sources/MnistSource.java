package dev.inkling.data.sources;

import dev.inkling.data.DigitSet;
import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.Mnist;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * MNIST, or a data set made like it.
 *
 * @param folder that holds its files
 * @param genuine whether only MNIST itself will do, as in the program's own folder
 */
public record MnistSource(String folder, boolean genuine) implements Source {

    @Override
    public DigitSet load(Progress progress) throws IOException, InvalidDataException {
        Mnist mnist = open().load();
        if (genuine && !mnist.altered().isEmpty()) {
            throw new InvalidDataException(Message.of("data.altered", String.join(", ", mnist.altered()), folder, mnist.altered().size()));
        }
        return mnist.digitSet();
    }

    private MnistFolder open() throws InvalidDataException {
        try {
            return new MnistFolder(Path.of(folder));
        } catch (InvalidPathException e) {
            throw new InvalidDataException(Message.of("data.folder", folder));
        }
    }
}

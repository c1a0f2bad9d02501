package dev.inkling.cli;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.MissingFilesException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.TestData;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which digits are read. */
final class TestOptions {

    private static final String MNIST = "mnist";
    private static final String STROKES = "strokes";

    @Mixin
    private DataOption data;

    @Option(
            names = "--source",
            paramLabel = "S",
            description = "What to read: mnist (the default: the test digits in the folder of --data), strokes (which the program "
                    + "draws itself), a file of ink in JSON lines with labels, plain or .gz, or a folder of IDX files.")
    private String source = MNIST;

    /** What the user should know of the digits is noted. */
    TestData.Content load(Services services, Errors errors) throws IOException, InvalidDataException {
        MnistFolder folder = isFolder() ? new MnistFolder(Path.of(source)) : data.resolved(services);
        try {
            TestData.Content content = chosen(folder).load(Progress.UNWATCHED);
            content.notes().forEach(errors::note);
            return content;
        } catch (MissingFilesException e) {
            throw DataOption.cure(e, folder, services);
        }
    }

    private TestData chosen(MnistFolder folder) {
        return switch (source) {
            case STROKES -> TestData.strokes();
            case MNIST -> mnist(folder);
            default -> isFolder() ? mnist(folder) : TestData.ink(Path.of(source));
        };
    }

    private boolean isFolder() {
        return !source.equals(MNIST) && !source.equals(STROKES) && Files.isDirectory(Path.of(source));
    }

    private static TestData mnist(MnistFolder folder) {
        return Files.isRegularFile(folder.directory()) ? TestData.ink(folder.directory()) : TestData.mnist(folder);
    }
}

package dev.inkling.cli;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.training.Engine;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands work with.
 *
 * @param engine asked only by commands that need it, because it loads native code
 * @param rasterizer turns ink into what the network sees
 * @param bundledModel the model that ships with the program
 * @param mnist the program's own folder for MNIST, used when the user names none
 * @param runs the program's own folder of training runs
 * @param environment the environment variables
 * @param in standard input
 * @param out standard output; closing it early, as {@code head} does, ends a command quietly
 * @param err standard error
 * @param terminal whether a person watches, who is shown progress
 */
public record Services(
        Supplier<Engine> engine,
        Function<Ink, Raster> rasterizer,
        ModelSource bundledModel,
        Path mnist,
        Path runs,
        Map<String, String> environment,
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean terminal) {

    /** @return where MNIST is looked for when nothing else is said */
    MnistFolder mnistFolder() {
        try {
            return MnistFolder.resolve(null, environment, mnist);
        } catch (InvalidDataException e) {
            return new MnistFolder(mnist);
        }
    }
}

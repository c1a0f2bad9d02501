package dev.inkling;

import dev.inkling.cli.InklingCommand;
import dev.inkling.cli.Services;
import dev.inkling.cli.Terminal;
import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.library.ModelLibrary;
import dev.inkling.platform.AppFolders;
import dev.inkling.platform.Logging;
import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;
import dev.inkling.platform.Reason;
import dev.inkling.raster.Framing;
import dev.inkling.raster.Rasterizer;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Engine;
import dev.inkling.ui.DisplayCheck;
import dev.inkling.ui.InklingApplication;
import dev.inkling.ui.Parts;
import dev.inkling.ui.draw.DrawPresenter;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the program: no arguments, or a file alone, open the window; others are the command line's. Puts the parts together. */
public final class Main {

    /** Models, ink and pictures. */
    private static final Pattern OPENED =
            Pattern.compile("(?s).*\\.(zip|inkml|jsonl?|svg|xopp|png|jpe?g|gif|bmp|tiff?|webp)");

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) {
        try {
            System.exit(run(args, AppFolders.ofThisUser()));
        } catch (InvalidPathException e) {
            say(Message.of("start.path", e.getInput()));
            System.exit(FAILED);
        }
    }

    private static int run(String[] args, AppFolders folders) {
        Logging.start(folders);
        int processors = Runtime.getRuntime().availableProcessors();
        Optional<Path> opened = fileToOpen(args);
        boolean window = args.length == 0 || opened.isPresent();
        int replicas = replicas(window ? Math.max(1, processors - 1) : processors);
        return window
                ? window(() -> new Dl4jEngine(replicas), folders, opened.orElse(null))
                : command(args, () -> new Dl4jEngine(replicas), folders);
    }

    /** A desktop hands over a file that was double-clicked as the only argument. */
    private static Optional<Path> fileToOpen(String[] args) {
        if (args.length != 1 || !OPENED.matcher(args[0].toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new File(args[0])).filter(File::isFile).map(File::toPath);
    }

    /** @param otherwise the window leaves itself a processor, the command line takes them all */
    private static int replicas(int otherwise) {
        String wanted = System.getenv("INKLING_REPLICAS");
        if (wanted == null || wanted.matches("[1-9]\\d?")) {
            return wanted == null ? otherwise : Integer.parseInt(wanted);
        }
        log().warn("The environment variable INKLING_REPLICAS is passed over: it should be 1 to 99, not {}",
                Printable.of(wanted));
        return otherwise;
    }

    private static int window(Supplier<Engine> engine, AppFolders folders, @Nullable Path opened) {
        Optional<String> problem = DisplayCheck.problem();
        if (problem.isPresent()) {
            System.err.println("inkling: " + problem.get());
            return FAILED;
        }
        prepareEngine();
        // Redraw whole frames: with its default, JavaFX 21's software renderer leaves some changed texts as they were.
        System.setProperty("prism.dirtyopts", "false");
        try {
            MnistFolder mnist = mnist(folders);
            Rasterizer rasterizer = new Rasterizer(Framing.USUAL.withDotsUpTo(DrawPresenter.LITTLE_INK));
            try (RunStore runs = new RunStore(folders.data().resolve("runs"));
                    ModelLibrary library =
                            new ModelLibrary(folders.data().resolve("models"), runs, engine, BundledModel::content)) {
                InklingApplication.open(new Parts(library, runs, rasterizer::rasterize, engine, mnist, folders, opened));
            }
            return DONE;
        } catch (IOException e) {
            say(Reason.of(e));
            return FAILED;
        } catch (RuntimeException e) {
            log().error("The window cannot open", e);
            System.err.println("inkling: " + DisplayCheck.failure(e));
            return FAILED;
        }
    }

    /** The window shows which folder it is, and can be told another. */
    private static MnistFolder mnist(AppFolders folders) {
        Path own = folders.data().resolve("mnist");
        try {
            return MnistFolder.resolve(null, System.getenv(), own);
        } catch (InvalidDataException e) {
            log().warn("{} is looked in for MNIST instead", own, e);
            say(Reason.of(e));
            return new MnistFolder(own);
        }
    }

    /** Not a constant: the first logger reads where the logs are to be. */
    private static Logger log() {
        return LoggerFactory.getLogger(Main.class);
    }

    private static void say(Message problem) {
        System.err.println("inkling: " + problem);
    }

    /** Without native code the window opens all the same, and says what is wrong when it loads the model. */
    private static void prepareEngine() {
        try {
            Dl4jEngine.prepare();
        } catch (LinkageError | RuntimeException e) {
            log().error("The native code cannot be loaded", e);
        }
    }

    private static int command(String[] args, Supplier<Engine> engine, AppFolders folders) {
        System.setProperty("java.awt.headless", "true");
        Path mnist = folders.data().resolve("mnist");
        // Not System.out: a PrintStream hides whether the reader has gone or the disk is full.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        return InklingCommand.run(
                args,
                new Services(
                        engine,
                        new Rasterizer()::rasterize,
                        () -> BundledModel.open(engine.get()),
                        mnist,
                        folders.data().resolve("runs"),
                        System.getenv(),
                        System.in,
                        out,
                        err,
                        Terminal.isAttached()));
    }
}

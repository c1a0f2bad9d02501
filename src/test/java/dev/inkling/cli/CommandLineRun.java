package dev.inkling.cli;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.training.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command line with services in memory and keeps what it wrote. */
final class CommandLineRun {

    final TemplateEngine engine = new TemplateEngine();
    final Map<String, String> environment = new HashMap<>();
    ModelSource bundledModel = StrokeCounter::new;
    InputStream in = InputStream.nullInputStream();
    OutputStream out = new ByteArrayOutputStream();
    boolean terminal;

    private final Path mnist;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandLineRun(Path mnist) {
        this.mnist = mnist;
    }

    int run(Object... arguments) {
        String[] args = new String[arguments.length];
        for (int index = 0; index < args.length; index++) {
            args[index] = arguments[index].toString();
        }
        Services services = new Services(
                () -> engine, CommandLineRun::rasterize, bundledModel, mnist, runs(), environment, in, out, err,
                terminal);
        return InklingCommand.run(args, services);
    }

    private static Raster rasterize(Ink ink) {
        return ink.isEmpty() ? Raster.BLANK : StrokeCounter.rasterize(ink);
    }

    void type(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where runs are kept. */
    Path runs() {
        return mnist.resolve("runs");
    }

    String out() {
        return ((ByteArrayOutputStream) out).toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.InkFile;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkReader;
import dev.inkling.ink.InkmlFile;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.platform.WholeFile;
import dev.inkling.raster.InkDrawing;
import dev.inkling.raster.file.ImageFile;
import dev.inkling.raster.file.InvalidImageException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Brings drawings and pictures from files onto the canvas, and from there into files. */
public final class DrawFiles {

    /** Pixels for one unit of the canvas, its pen in units, and the paper around the ink in pixels. */
    private static final double PIXELS_A_UNIT = 600;
    private static final double PEN = 0.055;
    private static final int MARGIN = 60;

    private interface Work {
        void run() throws IOException, InvalidInkException, InvalidImageException;
    }

    private final DrawPresenter drawing;
    private final Executor librarian;
    private final Executor ui;
    private final Consumer<Message> problem;

    /**
     * @param librarian reads and writes files
     * @param ui runs what touches the canvas
     * @param problem told, by the user interface, what could not be done
     */
    public DrawFiles(DrawPresenter drawing, Executor librarian, Executor ui, Consumer<Message> problem) {
        this.drawing = drawing;
        this.librarian = librarian;
        this.ui = ui;
        this.problem = problem;
    }

    /** Opens ink, the first drawing of many, or a picture: what it is, is seen from the content. */
    public void open(Path file) {
        open(file, null);
    }

    /** @param number of the drawing in the file; null for the first */
    public void open(Path file, @Nullable Long number) {
        work(() -> {
            Optional<Ink> ink = ink(file, number);
            if (ink.isPresent()) {
                ui.execute(() -> drawing.open(ink.get()));
            } else {
                open(new ImageFile(file).read());
            }
        });
    }

    public void open(BufferedImage picture) {
        ui.execute(() -> drawing.open(picture));
    }

    /** Opens ink that is text, as it would stand in a file. */
    public void openText(String text) {
        work(() -> {
            Path file = Files.createTempFile("inkling", ".jsonl");
            try {
                Files.writeString(file, text);
                Optional<Ink> ink = ink(file, null);
                ink.ifPresent(present -> ui.execute(() -> drawing.open(present)));
            } finally {
                Files.delete(file);
            }
        });
    }

    /** Writes the drawing as InkML, or as PNG where the name says so; a picture always as PNG. Nothing when there is none. */
    public void save(Path file) {
        Ink ink = drawing.ink();
        BufferedImage picture = drawing.picture();
        boolean png = file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        if (picture != null || png && !ink.isEmpty()) {
            work(() -> WholeFile.write(file, out ->
                    ImageIO.write(picture == null ? InkDrawing.of(ink, PEN, PIXELS_A_UNIT, MARGIN) : picture, "png", out)));
        } else if (!ink.isEmpty()) {
            work(() -> new InkmlFile(file).write(ink));
        }
    }

    /** @return empty for what is no ink */
    private static Optional<Ink> ink(Path file, @Nullable Long number) throws IOException, InvalidInkException {
        Optional<InkReader> opened = new InkFile(file).open();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InkReader reader = opened.get()) {
            Optional<InkLine> drawing = next(reader, number);
            while (number != null && drawing.isPresent() && drawing.get().number() != number) {
                drawing = next(reader, number);
            }
            return Optional.of(drawing.map(InkLine::ink).orElse(Ink.NONE));
        }
    }

    /** Of many drawings one that is damaged stands in the way of no other. */
    private static Optional<InkLine> next(InkReader reader, @Nullable Long number) throws IOException, InvalidInkException {
        while (true) {
            try {
                return reader.next();
            } catch (InvalidInkException e) {
                if (number == null) {
                    throw e;
                }
            }
        }
    }

    private void work(Work work) {
        librarian.execute(() -> {
            try {
                work.run();
            } catch (IOException | InvalidInkException | InvalidImageException | RuntimeException | OutOfMemoryError e) {
                ui.execute(() -> problem.accept(Reason.of(e)));
            }
        });
    }
}

package dev.inkling.ui.stack;

import dev.inkling.ink.Ink;
import dev.inkling.platform.Reason;
import dev.inkling.platform.WholeFile;
import dev.inkling.raster.Raster;
import dev.inkling.reading.CsvLine;
import dev.inkling.reading.FileReader;
import dev.inkling.reading.NumberReader;
import dev.inkling.recognition.Recognizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a stack of files into a table, and writes the table. Called on the window's thread; works on another. */
public final class FilesPresenter {

    private final FilesView view;
    private final ModelOpener model;
    private final Function<Ink, Raster> rasterizer;
    private final Executor worker;
    private final Executor ui;
    private final List<FileRow> rows = new ArrayList<>();
    /** The newest; null before the first. */
    private @Nullable StackRun run;

    /**
     * @param worker reads one stack after the other
     * @param ui runs on the window's thread
     */
    public FilesPresenter(
            FilesView view, ModelOpener model, Function<Ink, Raster> rasterizer, Executor worker, Executor ui) {
        this.view = view;
        this.model = model;
        this.rasterizer = rasterizer;
        this.worker = worker;
        this.ui = ui;
    }

    /** @param files and folders; what is being read now is stopped, and its rows go */
    public void read(List<Path> files) {
        stop();
        StackRun begun = new StackRun(List.copyOf(files), new Table());
        run = begun;
        rows.clear();
        view.showBegin();
        worker.execute(() -> {
            if (begun.isStopped()) {
                return;
            }
            try (Recognizer recognizer = model.open()) {
                begun.read(new FileReader(new NumberReader(recognizer, rasterizer, false)));
            } catch (Exception | OutOfMemoryError | LinkageError e) {
                ui.execute(() -> ifNewest(begun, () -> view.showProblem(Reason.of(e))));
            }
        });
    }

    /** Stops after the file that is being read; what was read stays. */
    public void stop() {
        if (run != null) {
            run.stop();
        }
    }

    /** @param file written whole, replaced when it exists */
    public void export(Path file) {
        StringBuilder table = new StringBuilder(CsvLine.HEADER).append("\r\n");
        rows.stream().filter(row -> row.csv() != null).forEach(row -> table.append(row.csv()).append("\r\n"));
        worker.execute(() -> {
            try {
                WholeFile.write(file, out -> out.write(table.toString().getBytes(StandardCharsets.UTF_8)));
                ui.execute(() -> view.showExported(String.valueOf(file.getFileName())));
            } catch (IOException e) {
                ui.execute(() -> view.showProblem(Reason.of(e)));
            }
        });
    }

    private void ifNewest(StackRun told, Runnable change) {
        if (told == run) {
            change.run();
        }
    }

    private final class Table implements StackRun.Listener {

        @Override
        public void read(StackRun told, List<FileRow> read, int done, int all) {
            ui.execute(() -> ifNewest(told, () -> {
                rows.addAll(read);
                view.add(read);
                view.showProgress(done, all);
            }));
        }

        @Override
        public void ended(StackRun told, int files, int others) {
            ui.execute(() -> ifNewest(told, () -> view.showEnd(files, others, !told.isStopped())));
        }
    }
}

package dev.inkling.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesPresenterTest {

    private static final String DRAWING = "{\"strokes\":[[[0,0],[0,9]]]}\n";

    @TempDir
    Path folder;

    private final SteppedExecutor worker = new SteppedExecutor();
    private final List<String> shown = new ArrayList<>();
    private final SaysSeven model = new SaysSeven();
    private FilesPresenter presenter;

    @BeforeEach
    void make() throws IOException {
        presenter = new FilesPresenter(new Shown(), () -> model, new Rasterizer()::rasterize, worker, Runnable::run);
        Files.writeString(folder.resolve("a.jsonl"), DRAWING + "{\"strokes\":7}\n" + DRAWING);
        Files.writeString(folder.resolve("b.txt"), "hello");
        Files.writeString(folder.resolve("c.svg"), "<svg/>");
        Files.writeString(folder.resolve("d"), "<ink><trace>0 0, 0 9</trace></ink>");
    }

    @Test
    void aFolderIsReadFileByFile() {
        presenter.read(List.of(folder));
        worker.step();
        assertEquals(
                List.of(
                        "begin",
                        "a.jsonl:1 7", "a.jsonl line 2: found 7, expected an array of strokes", "a.jsonl:3 7", "1/4",
                        "2/4",
                        "c.svg has no strokes of a pen", "3/4",
                        "d 7", "4/4",
                        "end 3 1 true"),
                shown);
        assertTrue(model.closed);
    }

    @Test
    void stoppingKeepsWhatWasRead() {
        model.stopAfter = 1;
        presenter.read(List.of(folder));
        worker.step();
        assertEquals("end 1 0 false", shown.get(shown.size() - 1));
    }

    @Test
    void aNewStackTakesThePlaceOfTheOld() {
        presenter.read(List.of(folder));
        presenter.read(List.of(folder.resolve("d")));
        worker.step();
        worker.step();
        assertEquals(List.of("begin", "begin", "d 7", "1/1", "end 1 0 true"), shown);
    }

    @Test
    void theTableIsWritten() throws Exception {
        presenter.read(List.of(folder));
        worker.step();
        Path table = folder.resolve("table.csv");
        presenter.export(table);
        worker.step();
        assertEquals(
                List.of(
                        "source,line,text,confidence,digit,isDigit",
                        folder.resolve("a.jsonl") + ",1,7,1.000,7,",
                        folder.resolve("a.jsonl") + ",3,7,1.000,7,",
                        folder.resolve("d") + ",,7,1.000,7,"),
                Files.readAllLines(table));
        assertEquals("exported table.csv", shown.get(shown.size() - 1));
    }

    @Test
    void withoutAModelNothingIsRead() {
        presenter = new FilesPresenter(
                new Shown(),
                () -> {
                    throw new ExplainedIOException(Message.of("file.missing", "model"));
                },
                new Rasterizer()::rasterize, worker, Runnable::run);
        presenter.read(List.of(folder));
        worker.step();
        assertEquals(List.of("begin", "problem model: there is no such file"), shown);
    }

    private final class Shown implements FilesView {

        @Override
        public void showBegin() {
            shown.add("begin");
        }

        @Override
        public void showProgress(int done, int all) {
            shown.add(done + "/" + all);
        }

        @Override
        public void add(List<FileRow> rows) {
            for (FileRow row : rows) {
                shown.add(row.place() + " " + (row.problem() == null ? row.text() : row.problem()));
            }
        }

        @Override
        public void showEnd(int files, int others, boolean isWhole) {
            shown.add("end " + files + " " + others + " " + isWhole);
        }

        @Override
        public void showProblem(Message problem) {
            shown.add("problem " + problem);
        }

        @Override
        public void showExported(String file) {
            shown.add("exported " + file);
        }
    }

    private final class SaysSeven implements Recognizer {

        private int stopAfter = Integer.MAX_VALUE;
        private boolean closed;

        @Override
        public Prediction recognize(Raster raster) {
            if (--stopAfter == 0) {
                presenter.stop();
            }
            float[] probabilities = new float[Prediction.DIGITS];
            probabilities[7] = 1;
            return new Prediction(probabilities);
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            return rasters.stream().map(this::recognize).toList();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

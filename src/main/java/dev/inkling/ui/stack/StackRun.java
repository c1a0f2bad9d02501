package dev.inkling.ui.stack;

import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.reading.FileAnswers;
import dev.inkling.reading.FileReader;
import dev.inkling.reading.Reading;
import dev.inkling.reading.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** One stack being read. A file that cannot be read is a row like the others; one that is no digits at all is counted. */
final class StackRun {

    /** Rows that are shown at once. */
    private static final int MOST_ROWS = 500;

    /** Told on the thread that reads. */
    interface Listener {
        void read(StackRun run, List<FileRow> rows, int done, int all);

        void ended(StackRun run, int files, int others);
    }

    private final List<Path> chosen;
    private final Listener listener;
    private volatile boolean stopped;
    private int done;
    private int others;

    /** @param chosen files and folders */
    StackRun(List<Path> chosen, Listener listener) {
        this.chosen = chosen;
        this.listener = listener;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void read(FileReader reader) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : chosen) {
            files.addAll(Files.isDirectory(path) ? Stack.files(path) : List.of(path));
        }
        for (Path file : files) {
            if (stopped) {
                break;
            }
            read(file, reader, files.size());
        }
        listener.ended(this, done - others, others);
    }

    private void read(Path file, FileReader reader, int all) {
        Rows rows = new Rows(file, all);
        try {
            reader.read(file, rows);
        } catch (CancellationException e) {
            // What was read of it stays.
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            rows.failed(null, e);
        }
        done++;
        others += rows.isOther ? 1 : 0;
        rows.tell();
    }

    /** The rows of one file. */
    private final class Rows implements FileAnswers {

        private final Path file;
        private final int all;
        private List<FileRow> rows = new ArrayList<>();
        private boolean isOther;

        Rows(Path file, int all) {
            this.file = file;
            this.all = all;
        }

        @Override
        public void read(@Nullable Long drawing, Reading reading) {
            add(FileRow.of(file, drawing, reading));
        }

        @Override
        public void failed(@Nullable Long drawing, Throwable failure) {
            if (Stack.isOther(failure)) {
                isOther = true;
            } else {
                Message reason = Reason.of(failure);
                add(FileRow.failed(file, drawing, reason));
            }
        }

        private void add(FileRow row) {
            if (stopped) {
                throw new CancellationException();
            }
            rows.add(row);
            if (rows.size() == MOST_ROWS) {
                tell();
            }
        }

        private void tell() {
            listener.read(StackRun.this, rows, done, all);
            rows = new ArrayList<>();
        }
    }
}

package dev.inkling.runs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a curve as it grows; it reaches the disk after each epoch. A disk that is full costs the rest of the curve's file and
 * not the run.
 */
final class CurveLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurveLog.class);

    private final BufferedWriter losses;
    private final BufferedWriter epochs;
    private boolean broken;

    CurveLog(Path losses, Path epochs) throws IOException {
        this.losses = Files.newBufferedWriter(losses, StandardOpenOption.APPEND);
        this.epochs = Files.newBufferedWriter(epochs, StandardOpenOption.APPEND);
    }

    void add(long step, double loss) {
        attempt(() -> losses.write(step + "," + (float) loss + "\n"));
    }

    void add(Curve.Epoch epoch) {
        attempt(() -> {
            losses.flush();
            epochs.write(CurveFiles.line(epoch));
            epochs.flush();
        });
    }

    @Override
    public void close() {
        attempt(losses::close);
        attempt(epochs::close);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) {
        if (broken) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            broken = true;
            LOG.warn("The curve cannot be written", e);
        }
    }
}

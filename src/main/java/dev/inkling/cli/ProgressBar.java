package dev.inkling.cli;

import dev.inkling.training.BatchResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line on a terminal that is written over and over: how far a run is, how fast, and how long it still takes. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long INTERVAL_NANOS = 200_000_000;
    private static final String CLEAR_LINE = "\r" + " ".repeat(79) + "\r";

    private final OutputStream terminal;
    private final int batch;
    private final LongSupplier nanoTime;
    private long lastShown;
    private boolean shown;

    /** @param batch digits a step */
    ProgressBar(OutputStream terminal, int batch, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.batch = batch;
        this.nanoTime = nanoTime;
    }

    void show(BatchResult result) {
        long now = nanoTime.getAsLong();
        if (!shown || now - lastShown >= INTERVAL_NANOS) {
            lastShown = now;
            shown = true;
            write("\r" + text(result));
        }
    }

    void clear() {
        if (shown) {
            shown = false;
            write(CLEAR_LINE);
        }
    }

    private String text(BatchResult result) {
        int full = (int) (WIDTH * result.step() / Math.max(1, result.steps()));
        double left = (result.steps() - result.step()) * (double) batch / result.imagesPerSecond();
        long seconds = (long) left;
        String timeLeft = Double.isFinite(left) ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60) : "-:--";
        String text = String.format(Locale.ROOT, "epoch %d [%s%s] %3d %% loss %.3f %,.0f images/s %s left", result.epoch(),
                "#".repeat(full), ".".repeat(WIDTH - full), 100 * result.step() / Math.max(1, result.steps()), result.loss(),
                result.imagesPerSecond(), timeLeft);
        return String.format(Locale.ROOT, "%-79s", text);
    }

    private void write(String text) {
        try {
            terminal.write(text.getBytes(StandardCharsets.UTF_8));
            terminal.flush();
        } catch (IOException e) {
            // A terminal that went away needs no progress; the run goes on.
        }
    }
}

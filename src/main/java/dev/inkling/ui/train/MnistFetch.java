package dev.inkling.ui.train;

import dev.inkling.data.mnist.MnistDownload;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.platform.Reason;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches MNIST into the program's own folder, one download at a time. Called on the user interface's thread only. */
final class MnistFetch {

    private static final Logger LOG = LoggerFactory.getLogger(MnistFetch.class);

    /** Reports closer together than this would only cost time. */
    private static final long REPORT_BYTES = 100_000;

    private final DataView view;
    private final MnistFolder folder;
    private final Supplier<MnistDownload> downloads;
    private final Executor downloader;
    private final Executor ui;
    /** Null while none goes on. */
    private @Nullable MnistDownload download;

    /** Is told how it ended, on the user interface's thread. */
    interface End {

        /** @param done whether all of MNIST is there now */
        void ended(boolean done);
    }

    MnistFetch(DataView view, MnistFolder folder, Supplier<MnistDownload> downloads, Executor downloader, Executor ui) {
        this.view = view;
        this.folder = folder;
        this.downloads = downloads;
        this.downloader = downloader;
        this.ui = ui;
    }

    /** Fetches what is missing or damaged. */
    void begin(End end) {
        if (download != null) {
            return;
        }
        MnistDownload running = downloads.get();
        download = running;
        view.hideDataProblem();
        view.showDownload(0, 1);
        downloader.execute(() -> run(running, end));
    }

    private void run(MnistDownload running, End end) {
        AtomicLong told = new AtomicLong(-REPORT_BYTES);
        try {
            boolean done = running.fetch(folder, (bytes, whole) -> {
                if (bytes - told.get() >= REPORT_BYTES || bytes == whole) {
                    told.set(bytes);
                    ui.execute(() -> view.showDownload(bytes, whole));
                }
            });
            ui.execute(() -> over(done, end));
        } catch (IOException | RuntimeException e) {
            LOG.warn("MNIST cannot be fetched", e);
            ui.execute(() -> {
                over(false, end);
                view.showDataProblem(Reason.of(e));
            });
        }
    }

    private void over(boolean done, End end) {
        download = null;
        view.hideDownload();
        end.ended(done);
    }

    void cancel() {
        if (download != null) {
            download.cancel();
        }
    }
}

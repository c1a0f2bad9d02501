package dev.inkling.ui.train;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.Mnist;
import dev.inkling.mnist.MnistDownload;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.DigitSet;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which digits a run learns from, and fetches MNIST. Called on the user interface's thread only. */
public final class DataPresenter implements DigitSources {

    private static final Logger LOG = LoggerFactory.getLogger(DataPresenter.class);

    /** Reports closer together than this would only cost time. */
    private static final long REPORT_BYTES = 100_000;

    private final DataView view;
    private final MnistFolder own;
    private final Supplier<MnistDownload> downloads;
    private final Executor downloader;
    private final Executor ui;
    private final Consumer<MnistFolder> remember;

    private MnistFolder folder;
    private boolean strokes;
    /** Null while none goes on. */
    private MnistDownload download;

    /**
     * @param folder where to look for MNIST at first
     * @param own the program's folder, where downloads go; only the genuine MNIST is trained on from there
     * @param downloader runs whole downloads
     * @param ui runs what touches the view
     * @param remember told the folder that the user chose, or downloaded to
     */
    DataPresenter(
            DataView view,
            MnistFolder folder,
            MnistFolder own,
            Supplier<MnistDownload> downloads,
            Executor downloader,
            Executor ui,
            Consumer<MnistFolder> remember) {
        this.view = view;
        this.own = own;
        this.downloads = downloads;
        this.downloader = downloader;
        this.ui = ui;
        this.remember = remember;
        look(folder);
        choose(!folder.missingFiles().isEmpty());
    }

    /** Learns from the MNIST in this folder, now and next time. */
    public void lookIn(MnistFolder other) {
        look(other);
        choose(false);
        remember.accept(other);
    }

    private void look(MnistFolder other) {
        folder = other;
        List<String> missing = folder.missingFiles();
        if (missing.isEmpty()) {
            view.showFound(folder.directory());
        } else {
            view.showMissing(folder.directory(), missing);
        }
    }

    /** @param builtIn whether to learn from the built-in strokes, and not from MNIST */
    public void choose(boolean builtIn) {
        strokes = builtIn;
        view.showChosen(strokes);
    }

    @Override
    public DigitSource chosen() {
        return strokes ? BuiltInStrokes::load : mnist();
    }

    @Override
    public DigitSource of(DataOrigin origin) {
        return origin.name().equals(BuiltInStrokes.NAME) ? BuiltInStrokes::load : mnist();
    }

    private DigitSource mnist() {
        MnistFolder from = folder;
        return stopped -> {
            try {
                return load(from);
            } catch (IOException | InvalidDataException e) {
                ui.execute(() -> cannotBeUsed(from));
                throw e;
            }
        };
    }

    private DigitSet load(MnistFolder from) throws IOException, InvalidDataException {
        Mnist mnist = from.load();
        if (from.equals(own) && !mnist.altered().isEmpty()) {
            throw new InvalidDataException(
                    Message.of("data.altered", String.join(", ", mnist.altered()), from.directory()));
        }
        return DigitSet.of(mnist);
    }

    private void cannotBeUsed(MnistFolder tried) {
        if (tried.missingFiles().isEmpty()) {
            view.showDamaged(tried.directory());
        } else {
            look(tried);
        }
    }

    /** Fetches what is missing or damaged into the program's own folder. */
    public void download() {
        if (download != null) {
            return;
        }
        MnistDownload running = downloads.get();
        download = running;
        view.hideDataProblem();
        view.showDownload(0, 1);
        downloader.execute(() -> run(running));
    }

    private void run(MnistDownload running) {
        AtomicLong told = new AtomicLong(-REPORT_BYTES);
        try {
            boolean done = running.fetch(own, (bytes, whole) -> {
                if (bytes - told.get() >= REPORT_BYTES || bytes == whole) {
                    told.set(bytes);
                    ui.execute(() -> view.showDownload(bytes, whole));
                }
            });
            ui.execute(() -> ended(done));
        } catch (IOException | RuntimeException e) {
            LOG.warn("MNIST cannot be fetched", e);
            ui.execute(() -> {
                ended(false);
                view.showDataProblem(Reason.of(e));
            });
        }
    }

    private void ended(boolean done) {
        download = null;
        view.hideDownload();
        if (done) {
            lookIn(own);
        } else {
            look(folder);
        }
    }

    public void cancelDownload() {
        if (download != null) {
            download.cancel();
        }
    }
}

package dev.inkling.ui.train;

import dev.inkling.data.mnist.MnistDownload;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.TestSets;
import dev.inkling.evaluation.Tester;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** The training tab as the window makes it, on runs in a folder of its own. */
final class TrainTab {

    final TakenModels reading = new TakenModels();
    final RunStore store;
    final TrainPane pane;
    final TrainPresenter presenter;
    private final ExecutorService trainer = Executors.newSingleThreadExecutor();

    TrainTab(Path folder, MnistFolder mnist, TestSets tests) {
        Texts texts = new Texts(Language.ENGLISH);
        store = new RunStore(folder.resolve("runs"));
        DataPane dataPane = new DataPane(texts);
        DataPresenter data = new DataPresenter(
                dataPane, mnist, new MnistFolder(folder), MnistDownload::new, Runnable::run, Platform::runLater, chosen -> {});
        dataPane.present(data);
        pane = new TrainPane(texts, dataPane, BuiltInStrokes.samples());
        Tester tester = new Tester(tests);
        presenter = new TrainPresenter(
                pane, store, new Trainer(store, () -> new Dl4jEngine(1), tester), tester, data, trainer, Platform::runLater,
                reading);
        pane.present(
                presenter,
                new RunsPresenter(
                        pane.runs(), store, reading::use, presenter::goOn, Runnable::run, Platform::runLater));
    }

    /** With the rules that the window has for it. */
    Scene scene() {
        Scene scene = new Scene(pane, 1000, 700);
        scene.getStylesheets().add(TrainPane.class.getResource("/dev/inkling/ui/window.css").toExternalForm());
        return scene;
    }

    /** @return the only run, when it is done */
    Run awaitDone() throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !presenter.isBusy() && isDone());
        WaitForAsyncUtils.waitForFxEvents();
        return store.list().get(0);
    }

    private boolean isDone() throws IOException {
        return !store.list().isEmpty() && store.list().get(0).state() instanceof RunState.Done;
    }

    void close() {
        trainer.shutdownNow();
    }
}

package dev.inkling.ui;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.Model;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.train.TrainPane;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the window together. It is shown first; the model loads meanwhile on a thread of its own. */
public final class InklingApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(InklingApplication.class);

    /** JavaFX makes the application itself, so its parts wait for it here. */
    private static Parts handedOver;

    private final Parts parts = handedOver;
    private final SettingsFile settingsFile = new SettingsFile(parts.folders().settings());
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> daemon(task, "reader"));

    private final ExecutorService trainer = Executors.newSingleThreadExecutor(task -> daemon(task, "trainer"));

    private MainWindow window;
    private boolean errorShown;

    /** Opens the window and returns when it is closed. */
    public static void open(Parts parts) {
        handedOver = parts;
        launch(InklingApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Settings settings = settingsFile.read();
        Language language = settings.language() == null ? Language.of(Locale.getDefault()) : settings.language();
        Texts texts = new Texts(language);
        DrawPane draw = new DrawPane(texts, parts.rasterizer(), reader, Platform::runLater);
        TrainPane train = new TrainPane(
                texts,
                parts.engine(),
                parts.mnist(),
                new CheckpointFile(parts.folders().data().resolve("training.checkpoint")),
                trainer,
                Platform::runLater,
                model -> take(model, draw));
        daemon(() -> loadModel(draw, train), "model-loader").start();
        window = new MainWindow(stage, texts, settings, draw, train);
        window.onChoice(settingsFile::write);
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
        stage.setOnHiding(event -> settingsFile.write(window.settings()));
        stage.show();
        LOG.info("The window is there {} ms after the start", millisecondsSinceStart());
    }

    private void loadModel(DrawPane draw, TrainPane train) {
        try {
            Recognizer model = parts.model().call();
            model.recognize(Raster.BLANK); // the first reading is slow; it need not be the user's
            LOG.info("The model reads {} ms after the start", millisecondsSinceStart());
            Platform.runLater(() -> {
                draw.presenter().modelLoaded(model);
                train.presenter().modelInUse(model);
            });
        } catch (Exception | LinkageError e) {
            LOG.error("The model cannot be loaded", e);
            Platform.runLater(() -> draw.presenter().modelFailed(String.valueOf(e.getMessage())));
        }
    }

    /** Reads with a new model from now on, and keeps it with the user's own. */
    private void take(Model model, DrawPane draw) {
        draw.presenter().modelLoaded(model);
        String name = model.provenance().network() + "-" + model.provenance().created().replaceAll("[^0-9]", "") + ".zip";
        Path file = parts.folders().data().resolve("models").resolve(name);
        trainer.execute(() -> {
            try {
                Files.createDirectories(file.getParent());
                model.save(file);
            } catch (IOException e) {
                LOG.error("The model cannot be saved", e);
                Platform.runLater(() -> window.showError(file + ": " + e.getMessage(), parts.folders().logs().toString()));
            }
        });
    }

    /** Shown once, logged every time, and the program goes on. */
    private void uncaught(Thread thread, Throwable failure) {
        LOG.error("Uncaught on {}", thread.getName(), failure);
        Platform.runLater(() -> {
            if (!errorShown) {
                errorShown = true;
                window.showError(String.valueOf(failure), parts.folders().logs().toString());
            }
        });
    }

    private static long millisecondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}

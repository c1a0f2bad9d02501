package dev.inkling.ui;

import dev.inkling.ink.Ink;
import dev.inkling.ink.InkmlFile;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.ink.Point;
import dev.inkling.library.OpenedModel;
import dev.inkling.mnist.MnistDownload;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Recognizer;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.CheckpointSlot;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.library.LibraryChoices;
import dev.inkling.ui.library.LibraryPane;
import dev.inkling.ui.library.SystemFileDialogs;
import dev.inkling.ui.train.DataPane;
import dev.inkling.ui.train.Reading;
import dev.inkling.ui.train.TrainPane;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
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

    private final ExecutorService librarian = Executors.newSingleThreadExecutor(task -> daemon(task, "librarian"));

    private final ExecutorService downloader = Executors.newSingleThreadExecutor(task -> daemon(task, "downloader"));

    private Texts texts;
    private DrawPane draw;
    private TrainPane train;
    private LibraryPane library;
    private MainWindow window;
    /** Held until the program ends. */
    private CheckpointSlot checkpoint;
    /** Null while it loads. */
    private Model inUse;

    /** Opens the window and returns when it is closed. */
    public static void open(Parts parts) {
        handedOver = parts;
        launch(InklingApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Settings settings = settingsFile.read();
        Language language = settings.language() == null ? Language.of(Locale.getDefault()) : settings.language();
        texts = new Texts(language);
        draw = new DrawPane(texts, parts.rasterizer(), reader, Platform::runLater);
        daemon(() -> loadModel(settings.model()), "model-loader").start();
        window = new MainWindow(stage, texts, new ChineseFont(), settings, draw);
        window.onChoice(settingsFile::write);
        window.onAbout(this::showAbout);
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(this::showError, Platform::runLater));
        stage.setOnHiding(event -> settingsFile.write(window.settings()));
        stage.show();
        LOG.info("The window is there {} ms after the start", millisecondsSinceStart());
    }

    private void loadModel(String name) {
        try {
            OpenedModel opened = parts.library().openOrBundled(name);
            opened.model().recognize(Raster.BLANK); // the first reading is slow; it need not be the user's
            LOG.info("The model reads {} ms after the start", millisecondsSinceStart());
            Platform.runLater(() -> {
                inUse = opened.model();
                draw.presenter().modelLoaded(inUse);
                makeOtherTabsSoon(() -> begin(opened, name));
            });
        } catch (Exception | LinkageError e) {
            LOG.error("The model cannot be loaded", e);
            Platform.runLater(() -> draw.presenter().modelFailed(Reason.of(e)));
            Platform.runLater(() -> makeOtherTabsSoon(() -> {}));
        }
    }

    private void begin(OpenedModel opened, String remembered) {
        train.presenter().modelInUse(opened.model());
        library.presenter().startedWith(opened, remembered);
        if (parts.opened() != null) {
            open(parts.opened());
        }
        if (Boolean.getBoolean("inkling.rehearsal")) {
            rehearse();
        }
    }

    /** Draws a digit, has it read and ends: what was loaded for that is what packaging keeps for a quick start. */
    private void rehearse() {
        draw.presenter().strokeBegun(new Point(0, -0.3));
        draw.presenter().strokeExtended(new Point(0, 0.3));
        draw.presenter().strokeEnded();
        PauseTransition pause = new PauseTransition(Duration.seconds(2));
        pause.setOnFinished(event -> Platform.exit());
        pause.play();
    }

    private void open(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            window.showModels();
            library.presenter().importFrom(file);
        } else {
            daemon(() -> openInk(file), "ink-opener").start();
        }
    }

    private void openInk(Path file) {
        try {
            Ink ink = new InkmlFile(file).read();
            Platform.runLater(() -> draw.presenter().open(ink));
        } catch (IOException | InvalidInkException e) {
            LOG.warn("{} cannot be opened", file, e);
            Platform.runLater(() -> showError(Reason.of(e)));
        }
    }

    private void showError(Message problem) {
        window.showError(problem, parts.folders().logs().toString());
    }

    private void showAbout() {
        Provenance provenance = inUse == null ? null : inUse.provenance();
        new AboutBox(texts, parts.folders(), provenance, window.stage(), getHostServices()::showDocument).show();
    }

    /** Not before the first stroke can be read, which does not need them, and not while the pen is down: they take a moment. */
    private void makeOtherTabsSoon(Runnable then) {
        PauseTransition pause = new PauseTransition(Duration.millis(100));
        pause.setOnFinished(event -> {
            if (draw.presenter().isDrawing()) {
                pause.playFromStart();
            } else {
                makeOtherTabs();
                then.run();
            }
        });
        pause.play();
    }

    private void makeOtherTabs() {
        checkpoint = CheckpointSlot.claim(parts.folders().data());
        MnistFolder own = new MnistFolder(parts.folders().data().resolve("mnist"));
        train = new TrainPane(
                texts,
                parts.engine(),
                new DataPane(
                        texts,
                        mnist(own),
                        own,
                        MnistDownload::new,
                        downloader,
                        Platform::runLater,
                        chosen -> window.rememberMnist(
                                chosen.equals(own) ? null : chosen.directory().toString())),
                new CheckpointFile(checkpoint.file()),
                trainer,
                Platform::runLater,
                new ReadingInTheWindow(),
                BuiltInStrokes.samples());
        library = new LibraryPane(
                texts, parts.library(), new Choices(), new SystemFileDialogs(), librarian, Platform::runLater);
        window.fill(train, library);
    }

    /** Where the user last chose, while it is there and the environment names no other. */
    private MnistFolder mnist(MnistFolder own) {
        String remembered = window.settings().mnist();
        if (remembered != null && parts.mnist().equals(own)) {
            if (Files.isDirectory(Path.of(remembered))) {
                return new MnistFolder(Path.of(remembered));
            }
            LOG.warn("The folder chosen for MNIST is not there and is passed over: {}", remembered);
        }
        return parts.mnist();
    }

    private void readWith(Model model) {
        inUse = model;
        draw.presenter().modelLoaded(model);
        train.presenter().modelInUse(model);
    }

    /** Reads with a new model from now on, and keeps it. */
    private void take(Model model, double testAccuracy) {
        readWith(model);
        Provenance provenance = model.provenance().withTestAccuracy(testAccuracy);
        librarian.execute(() -> {
            try {
                String name = parts.library().add(model, provenance.network(), provenance);
                Platform.runLater(() -> {
                    window.rememberModel(name);
                    library.presenter().nowInUse(name);
                });
            } catch (IOException e) {
                LOG.error("The model cannot be kept", e);
                Platform.runLater(() -> showError(Reason.of(e)));
            }
        });
    }

    private final class ReadingInTheWindow implements Reading {

        @Override
        public void use(Model model, double testAccuracy) {
            take(model, testAccuracy);
        }

        @Override
        public void peek(Recognizer inTraining) {
            draw.presenter().peek(inTraining);
        }

        @Override
        public void endPeek() {
            draw.presenter().endPeek();
        }
    }

    private final class Choices implements LibraryChoices {

        @Override
        public void use(Model loaded, String name) {
            readWith(loaded);
            window.rememberModel(name);
        }

        @Override
        public void inUseRenamed(String name) {
            window.rememberModel(name);
        }

        @Override
        public void trainFurther(Model loaded, String name) {
            train.presenter().startFrom(loaded, name);
            window.showTraining();
        }
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

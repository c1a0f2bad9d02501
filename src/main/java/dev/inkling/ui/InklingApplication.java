package dev.inkling.ui;

import dev.inkling.evaluation.Rejection;
import dev.inkling.ink.Point;
import dev.inkling.library.OpenedModel;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.StrictRecognizer;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawFiles;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.draw.DrawPresenter;
import dev.inkling.ui.why.WhyPane;
import dev.inkling.ui.why.WhyPresenter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window and closes it. It is shown first; the model loads meanwhile on a thread of its own. */
public final class InklingApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(InklingApplication.class);

    /** JavaFX makes the application itself, so its parts wait for it here. */
    private static @Nullable Parts handedOver;

    private final Parts parts = Objects.requireNonNull(handedOver);
    private final SettingsFile settingsFile = new SettingsFile(parts.folders().settings());
    private static final double REST = 700;
    /** Milliseconds between two pieces of work that keep the window busy. */
    private static final double PAUSE = 100;
    /** Milliseconds in which the other tabs are made, on a slow machine too. */
    private static final double REHEARSAL = 5000;

    private final Workers workers = new Workers();

    private Texts texts;
    private DrawPane drawPane;
    private DrawPresenter draw;
    private DrawFiles files;
    private MainWindow window;
    private OwnDigits own;
    /** Read on the thread that reads. */
    private volatile double leastDigit = Prediction.LEAST_DIGIT;
    /** Null until the first stroke can be read. */
    private @Nullable OtherTabs others;
    /** Null while it loads. */
    private @Nullable Model inUse;

    /** Opens the window and returns when it is closed. */
    public static void open(Parts parts) {
        handedOver = parts;
        launch(InklingApplication.class);
    }

    @CalledFirst
    @Override
    public void start(Stage stage) {
        Settings settings = settingsFile.read();
        CompletableFuture<Theme> theme = settings.theme() != null
                ? CompletableFuture.completedFuture(settings.theme())
                : SystemTheme.ask(System.getProperty("os.name"));
        Language language = settings.language() == null ? Language.of(Locale.getDefault()) : settings.language();
        texts = new Texts(language);
        drawPane = new DrawPane(texts);
        draw = new DrawPresenter(drawPane, parts.rasterizer(), workers.reader(), Platform::runLater, InklingApplication::afterRest);
        drawPane.present(draw);
        SystemMotion.ask(System.getProperty("os.name"))
                .thenAccept(welcome -> Platform.runLater(() -> drawPane.setSmooth(welcome)));
        own = new OwnDigits(parts, texts, workers, drawPane, draw, () -> window.showDrawing(), () -> window.showMine());
        files = new DrawFiles(draw, workers.librarian(), Platform::runLater, this::showError);
        drawPane.offerFiles(files);
        drawPane.offerSteps(workers.explainer(), Platform::runLater);
        daemon("model-loader", () -> loadModel(settings.model()));
        window = new MainWindow(stage, texts, new ChineseFont(), settings, theme.join(), drawPane);
        window.onChoice(settingsFile::write);
        leastDigit = window.leastDigit();
        window.onAbout(this::showAbout);
        window.onSettings(this::showSettings);
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(this::showError, Platform::runLater));
        stage.setOnHiding(event -> settingsFile.write(window.settings()));
        stage.show();
        LOG.info("The window is there {} ms after the start", millisecondsSinceStart());
    }

    /** A run that goes on is left where it is, and can go on from there. */
    @Override
    public void stop() {
        own.end();
        if (others != null) {
            others.breakOff();
        }
        workers.end();
    }

    private void loadModel(@Nullable String name) {
        try {
            OpenedModel opened = parts.library().openOrBundled(name);
            opened.model().recognize(Raster.BLANK); // the first reading is slow; it need not be the user's
            LOG.info("The model reads {} ms after the start", millisecondsSinceStart());
            Platform.runLater(() -> {
                readWith(opened.model());
                makeOtherTabsSoon(tabs -> begin(tabs, opened, name));
            });
        } catch (Exception | LinkageError e) {
            LOG.error("The model cannot be loaded", e);
            Platform.runLater(() -> draw.modelFailed(Reason.of(e)));
            Platform.runLater(() -> makeOtherTabsSoon(tabs -> {}));
        }
    }

    private void begin(OtherTabs tabs, OpenedModel opened, @Nullable String remembered) {
        tabs.startedWith(opened, remembered);
        if (parts.opened() != null) {
            open(parts.opened(), tabs);
        }
        if (Boolean.getBoolean("inkling.rehearsal")) {
            rehearse();
        }
    }

    /** Draws a digit, has it read and ends: what was loaded for that is what packaging keeps for a quick start. */
    private void rehearse() {
        draw.strokeBegun(new Point(0, -0.3));
        draw.strokeExtended(new Point(0, 0.3));
        draw.strokeEnded();
        after(REHEARSAL, Platform::exit);
    }

    private void open(Path file, OtherTabs tabs) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            window.showModels();
            tabs.models().importFrom(file);
            return;
        }
        files.open(file);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void showError(Message problem) {
        window.showError(problem, parts.folders().logs().toString());
    }

    private void showAbout() {
        Provenance provenance = inUse == null ? null : inUse.provenance();
        new AboutBox(texts, parts.folders(), provenance, window.stage(), getHostServices()::showDocument).show();
    }

    private void showSettings() {
        List<Rejection> rejections = inUse == null ? List.of() : inUse.rejections();
        new SettingsBox(texts, leastDigit, rejections, window.stage(), this::ask).show();
    }

    /** What is a digit with less than this is taken for none from now on, also of what is drawn already. */
    private void ask(double least) {
        leastDigit = least;
        window.remember(now -> now.withLeastDigit(least));
        draw.readAgain();
    }

    /** Not before the first stroke can be read, which does not need them. */
    private void makeOtherTabsSoon(Consumer<OtherTabs> then) {
        SpareTime spare = new SpareTime(task -> after(PAUSE, task), draw::isDrawing);
        spare.execute(() -> {
            OtherTabs tabs = new OtherTabs(parts, texts, window, draw, files, workers, own, spare, this::readWith, this::nameModel);
            others = tabs;
            drawPane.offerFolder(tabs::readFolder);
            then.accept(tabs);
        });
        spare.execute(this::offerWhy);
    }

    private void offerWhy() {
        WhyPane pane = new WhyPane(texts);
        WhyPresenter why = new WhyPresenter(pane, workers.explainer(), Platform::runLater);
        pane.present(why);
        drawPane.offerWhy(pane, why::setOpen);
        draw.follow(why);
    }

    /** Later than the pause between two strokes of a digit usually is. */
    private static void afterRest(Runnable task) {
        after(REST, task);
    }

    private static void after(double milliseconds, Runnable task) {
        PauseTransition pause = new PauseTransition(Duration.millis(milliseconds));
        pause.setOnFinished(event -> task.run());
        pause.play();
    }

    private void readWith(Model model) {
        inUse = model;
        draw.modelLoaded(new StrictRecognizer(own.reading(model), () -> leastDigit));
    }

    private void nameModel(String title) {
        drawPane.showModelInUse(title.isEmpty() ? texts.of("library.bundled") : texts.of("draw.model.in-use", title));
    }

    private static long millisecondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }
}

package dev.inkling.ui;

import dev.inkling.data.mnist.MnistDownload;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.evaluation.CommonTests;
import dev.inkling.evaluation.Tester;
import dev.inkling.ink.Ink;
import dev.inkling.library.ModelLibrary;
import dev.inkling.library.OpenedModel;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Recognizer;
import dev.inkling.recognition.StrictRecognizer;
import dev.inkling.runs.Trainer;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawFiles;
import dev.inkling.ui.draw.DrawKeys;
import dev.inkling.ui.draw.DrawPresenter;
import dev.inkling.ui.evaluate.DigitOpening;
import dev.inkling.ui.evaluate.EvaluatePane;
import dev.inkling.ui.evaluate.EvaluatePresenter;
import dev.inkling.ui.library.LibraryChoices;
import dev.inkling.ui.library.LibraryPane;
import dev.inkling.ui.library.LibraryPresenter;
import dev.inkling.ui.library.SystemFileDialogs;
import dev.inkling.ui.stack.FilesPresenter;
import dev.inkling.ui.stack.FilesWindow;
import dev.inkling.ui.train.DataPane;
import dev.inkling.ui.train.DataPresenter;
import dev.inkling.ui.train.ModelInUse;
import dev.inkling.ui.train.RunsPresenter;
import dev.inkling.ui.train.TrainPane;
import dev.inkling.ui.train.TrainPresenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tabs that the first drawing does not need, put together: panes, presenters, and what leads from one to another. */
final class OtherTabs {

    private static final Logger LOG = LoggerFactory.getLogger(OtherTabs.class);

    private final Parts parts;
    private final MainWindow window;
    private final DrawPresenter draw;
    private final OwnDigits own;
    private final Consumer<Model> readWith;
    private final Consumer<String> nameModel;
    private final DataPresenter data;
    private final TrainPresenter train;
    private final RunsPresenter runs;
    private final LibraryPresenter models;
    private final FilesWindow stack;
    /** What the library calls the model in use; read on other threads. */
    private volatile String inUse = ModelLibrary.BUNDLED;

    /**
     * @param spare where what takes a moment on this thread is done
     * @param readWith makes the window read with another model, and closes the one before
     * @param nameModel told what the user calls the model that reads, at each change; empty for the bundled one
     */
    OtherTabs(
            Parts parts, Texts texts, MainWindow window, DrawPresenter draw, DrawFiles files, Workers workers,
            OwnDigits own, Executor spare, Consumer<Model> readWith, Consumer<String> nameModel) {
        this.parts = parts;
        this.window = window;
        this.draw = draw;
        this.own = own;
        this.readWith = readWith;
        this.nameModel = nameModel;
        MnistFolder ownFolder = new MnistFolder(parts.folders().data().resolve("mnist"));
        DataPane dataPane = new DataPane(texts);
        data = new DataPresenter(
                dataPane, mnist(ownFolder), ownFolder, MnistDownload::new, workers.downloader(), Platform::runLater,
                chosen -> window.remember(now -> now.withMnist(chosen.equals(ownFolder) ? null : chosen.directory().toString())));
        dataPane.present(data);
        TrainPane trainPane = new TrainPane(texts, dataPane, BuiltInStrokes.samples());
        Tester tester = new Tester(new CommonTests(data::mnist));
        Trainer trainer = new Trainer(parts.runs(), parts.engine(), tester);
        train = new TrainPresenter(
                trainPane, parts.runs(), trainer, tester, data, workers.trainer(), Platform::runLater, new WindowReading());
        runs = new RunsPresenter(
                trainPane.runs(), parts.runs(), run -> models().use(ModelLibrary.nameOf(run)), train::goOn,
                workers.librarian(), Platform::runLater);
        trainPane.present(train, runs);
        LibraryPane libraryPane = new LibraryPane(texts, new SystemFileDialogs());
        models = new LibraryPresenter(
                libraryPane, parts.library(), new Choices(), workers.librarian(), Platform::runLater);
        libraryPane.present(models);
        libraryPane.offerTraining(window::showTraining);
        models.refresh();
        own.begin(tester, () -> inUse, models::use, data::mnist);
        window.fillMine(own.pane(), own.profileChoice(), own::keyPressed);
        EvaluatePane evaluatePane = new EvaluatePane(texts, new InDrawTab());
        EvaluatePresenter evaluation = new EvaluatePresenter(
                evaluatePane, parts.library(), data::mnist, own::file, workers.evaluator(), Platform::runLater);
        evaluatePane.present(evaluation);
        window.onEvaluation(evaluation::refresh);
        window.onModels(models::refresh);
        window.fill(spare, trainPane, evaluatePane, libraryPane, train::isEndangered);
        stack = new FilesWindow(
                texts, window.stage(), DrawKeys.FOLDER,
                view -> new FilesPresenter(
                        view, this::openModelInUse, parts.rasterizer(), workers.stackReader(), Platform::runLater),
                (file, drawing) -> {
                    window.showDrawing();
                    files.open(file, drawing);
                });
    }

    private Recognizer openModelInUse() throws IOException, InvalidModelException {
        return new StrictRecognizer(parts.library().open(inUse), window::leastDigit);
    }

    LibraryPresenter models() {
        return models;
    }

    /** Lets the user choose a folder, and reads all files in it. */
    void readFolder() {
        stack.chooseFolder();
    }

    /** What the program reads with from its start on. */
    void startedWith(OpenedModel opened, @Nullable String remembered) {
        inUse = opened.name();
        models.startedWith(opened, remembered);
    }

    /** A run that goes on ends where it is, and can go on from there. */
    void breakOff() {
        train.breakOff();
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

    private final class WindowReading implements ModelInUse {

        @Override
        public Model open() throws IOException, InvalidModelException {
            return parts.library().open(inUse);
        }

        @Override
        public void peek(Recognizer inTraining) {
            draw.peek(inTraining);
        }

        @Override
        public void endPeek() {
            draw.endPeek();
        }
    }

    private final class InDrawTab implements DigitOpening {

        @Override
        public void open(Ink ink) {
            draw.open(ink);
            window.showDrawing();
        }

        @Override
        public void open(Raster raster) {
            draw.open(raster);
            window.showDrawing();
        }
    }

    private final class Choices implements LibraryChoices {

        @Override
        public void use(Model loaded, String name) {
            inUse = name;
            readWith.accept(loaded);
            remember(name);
        }

        @Override
        public void inUseRenamed(String name) {
            inUse = name;
            remember(name);
        }

        @Override
        public void inUseCalled(String title) {
            nameModel.accept(title);
        }

        private void remember(String name) {
            window.remember(now -> now.withModel(name));
            own.keepModel(name);
        }

        @Override
        public void trainFurther(Model loaded, String name) {
            train.startFrom(loaded, name);
            window.showTraining();
        }
    }
}

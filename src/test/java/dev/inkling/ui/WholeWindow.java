package dev.inkling.ui;

import dev.inkling.data.mnist.MnistDownload;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.Tester;
import dev.inkling.ink.Ink;
import dev.inkling.library.ModelLibrary;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.training.Engine;
import dev.inkling.training.Model;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.draw.DrawPresenter;
import dev.inkling.ui.evaluate.DigitOpening;
import dev.inkling.ui.evaluate.EvaluatePane;
import dev.inkling.ui.evaluate.EvaluatePresenter;
import dev.inkling.ui.library.LibraryChoices;
import dev.inkling.ui.library.LibraryPane;
import dev.inkling.ui.library.LibraryPresenter;
import dev.inkling.ui.library.SystemFileDialogs;
import dev.inkling.ui.mine.CorrectionStrip;
import dev.inkling.ui.mine.MinePane;
import dev.inkling.ui.train.DataPane;
import dev.inkling.ui.train.DataPresenter;
import dev.inkling.ui.train.ModelInUse;
import dev.inkling.ui.train.RunsPresenter;
import dev.inkling.ui.train.TrainPane;
import dev.inkling.ui.train.TrainPresenter;
import dev.inkling.ui.train.TrainTabWithEverything;
import dev.inkling.ui.why.WhyPane;
import dev.inkling.ui.why.WhyPresenter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;

/** The window with all its tabs and a reader that says 7 to wide ink and 1 to narrow; nothing is trained. */
final class WholeWindow {

    final Texts texts;
    final DrawPane draw;
    final DrawPresenter drawing;
    final RunStore runs;
    final TrainPane train;
    final EvaluatePane evaluate;
    private final ModelLibrary models;
    final MainWindow window;

    WholeWindow(Stage stage, Path folder, Language language, ChineseFont font) {
        texts = new Texts(language);
        draw = new DrawPane(texts);
        drawing = new DrawPresenter(draw, new Rasterizer()::rasterize, Runnable::run, Runnable::run, Runnable::run);
        draw.present(drawing);
        WhyPane explanation = new WhyPane(texts);
        WhyPresenter explaining = new WhyPresenter(explanation, Runnable::run, Runnable::run);
        explanation.present(explaining);
        draw.offerWhy(explanation, explaining::setOpen);
        drawing.follow(explaining);
        runs = new RunStore(folder.resolve("runs"));
        train = trainPane(folder);
        window = new MainWindow(stage, texts, font, Settings.DEFAULT, Theme.LIGHT, draw);
        models = new ModelLibrary(
                folder.resolve("models"),
                runs,
                () -> new Dl4jEngine(1),
                () -> Raster.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip"));
        evaluate = evaluatePane(folder);
        window.fill(Runnable::run, train, evaluate, libraryPane(), () -> false);
        drawing.modelLoaded(new WidthReader());
    }

    /** Shows it with the tab of own digits, with what corrects a reading, and with all that the training tab may have to show. */
    void showWithEverything(Stage stage) throws Exception {
        MinePane mine = new MinePane(texts, () -> {});
        window.fillMine(mine, mine.profileChoice(), event -> {});
        draw.correctWith(new CorrectionStrip(texts, draw::ask), digit -> {});
        stage.show();
        TrainTabWithEverything.show(train, runs);
    }

    private TrainPane trainPane(Path folder) {
        MnistFolder none = new MnistFolder(folder);
        DataPane dataPane = new DataPane(texts);
        DataPresenter data = new DataPresenter(
                dataPane, none, none, MnistDownload::new, Runnable::run, Runnable::run, chosen -> {});
        dataPane.present(data);
        TrainPane pane = new TrainPane(texts, dataPane, BuiltInStrokes.samples());
        Supplier<Engine> noEngine = () -> {
            throw new IllegalStateException("Nothing is trained here");
        };
        Tester tester = new Tester(progress -> List.of());
        TrainPresenter presenter = new TrainPresenter(
                pane, runs, new Trainer(runs, noEngine, tester), tester, data, Runnable::run, Runnable::run, new NoReading());
        pane.present(
                presenter,
                new RunsPresenter(pane.runs(), runs, run -> {}, presenter::goOn, Runnable::run, Runnable::run));
        return pane;
    }

    private EvaluatePane evaluatePane(Path folder) {
        EvaluatePane pane = new EvaluatePane(texts, new NoOpening());
        EvaluatePresenter presenter = new EvaluatePresenter(
                pane, models, () -> new MnistFolder(folder), () -> folder.resolve("mine.jsonl"), Runnable::run, Runnable::run);
        pane.present(presenter);
        presenter.refresh();
        return pane;
    }

    private LibraryPane libraryPane() {
        LibraryPane pane = new LibraryPane(texts, new SystemFileDialogs());
        LibraryPresenter presenter =
                new LibraryPresenter(pane, models, new NoChoices(), Runnable::run, Runnable::run);
        pane.present(presenter);
        presenter.refresh();
        return pane;
    }

    private static final class NoReading implements ModelInUse {

        @Override
        public Model open() {
            throw new IllegalStateException("Nothing is compared here");
        }

        @Override
        public void peek(Recognizer inTraining) {}

        @Override
        public void endPeek() {}
    }

    private static final class NoOpening implements DigitOpening {

        @Override
        public void open(Ink ink) {}

        @Override
        public void open(Raster raster) {}
    }

    private static final class NoChoices implements LibraryChoices {

        @Override
        public void use(Model loaded, String name) {}

        @Override
        public void inUseRenamed(String name) {}

        @Override
        public void inUseCalled(String title) {}

        @Override
        public void trainFurther(Model loaded, String name) {}
    }

    private static final class WidthReader implements Recognizer {

        @Override
        public Prediction recognize(Raster raster) {
            float[] probabilities = new float[Prediction.DIGITS];
            boolean wide = raster.at(14, 8) + raster.at(13, 8) + raster.at(15, 8) > 0;
            probabilities[wide ? 7 : 1] = 0.9f;
            probabilities[0] = 0.1f;
            return new Prediction(probabilities);
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            return rasters.stream().map(this::recognize).toList();
        }

        @Override
        public void close() {}
    }
}

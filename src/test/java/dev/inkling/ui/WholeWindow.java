package dev.inkling.ui;

import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.library.ModelLibrary;
import dev.inkling.mnist.MnistDownload;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.Model;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.library.LibraryChoices;
import dev.inkling.ui.library.LibraryPane;
import dev.inkling.ui.library.SystemFileDialogs;
import dev.inkling.ui.train.DataPane;
import dev.inkling.ui.train.Reading;
import dev.inkling.ui.train.TrainPane;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;

/** The window with all its tabs and a reader that says 7 to wide ink and 1 to narrow; nothing is trained. */
final class WholeWindow {

    final Texts texts;
    final DrawPane draw;
    final TrainPane train;
    final MainWindow window;

    WholeWindow(Stage stage, Path folder, Language language, ChineseFont font) {
        texts = new Texts(language);
        draw = new DrawPane(texts, new Rasterizer()::rasterize, Runnable::run, Runnable::run);
        train = new TrainPane(
                texts,
                () -> {
                    throw new IllegalStateException("Nothing is trained here");
                },
                new DataPane(
                        texts,
                        new MnistFolder(folder),
                        new MnistFolder(folder),
                        MnistDownload::new,
                        Runnable::run,
                        Runnable::run,
                        chosen -> {}),
                new CheckpointFile(folder.resolve("checkpoint")),
                Runnable::run,
                Runnable::run,
                new NoReading(),
                BuiltInStrokes.samples());
        ModelLibrary models = new ModelLibrary(
                folder.resolve("models"),
                () -> new Dl4jEngine(1),
                () -> Raster.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip"));
        LibraryPane library = new LibraryPane(
                texts, models, new NoChoices(), new SystemFileDialogs(), Runnable::run, Runnable::run);
        window = new MainWindow(stage, texts, font, Settings.DEFAULT, draw);
        window.fill(train, library);
        draw.presenter().modelLoaded(new WidthReader());
    }

    private static final class NoReading implements Reading {

        @Override
        public void use(Model model, double testAccuracy) {}

        @Override
        public void peek(Recognizer inTraining) {}

        @Override
        public void endPeek() {}
    }

    private static final class NoChoices implements LibraryChoices {

        @Override
        public void use(Model loaded, String name) {}

        @Override
        public void inUseRenamed(String name) {}

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

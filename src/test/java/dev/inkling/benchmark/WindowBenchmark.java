package dev.inkling.benchmark;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.ink.Point;
import dev.inkling.mnist.MnistDownload;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Recognizer;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.Language;
import dev.inkling.ui.Texts;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.train.DataPane;
import dev.inkling.ui.train.Reading;
import dev.inkling.ui.train.TrainPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/**
 * How long the user interface's thread is busy at most: a thread asks for it every five milliseconds and notes how long it waits,
 * at first while nothing else goes on, then while a network trains, its curve is drawn and a stroke grows on the canvas.
 */
public final class WindowBenchmark {

    private static final int ASKS = 3000;
    private static final int EVERY_MILLISECONDS = 5;

    public static void main(String[] args) {
        Application.launch(MeasuredWindow.class, args);
    }

    /** Apart from the main class: one on the class path must not be an application itself. */
    public static final class MeasuredWindow extends Application {

        private final ExecutorService reader = Executors.newSingleThreadExecutor();
        private final ExecutorService trainer = Executors.newSingleThreadExecutor();

        private DrawPane draw;
        private TrainPane train;

        @Override
        public void start(Stage stage) throws IOException {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Path folder = Files.createTempDirectory("inkling-benchmark");
            MnistFolder none = new MnistFolder(folder);
            Texts texts = new Texts(Language.ENGLISH);
            Dl4jEngine engine = new Dl4jEngine(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
            draw = new DrawPane(texts, new Rasterizer()::rasterize, reader, Platform::runLater);
            train = new TrainPane(
                    texts,
                    () -> engine,
                    new DataPane(texts, none, none, MnistDownload::new, Runnable::run, Platform::runLater, chosen -> {}),
                    new CheckpointFile(folder.resolve("checkpoint")),
                    trainer,
                    Platform::runLater,
                    new DrawTabReads(),
                    BuiltInStrokes.samples());
            stage.setScene(new Scene(new HBox(draw, train), 1800, 900));
            stage.show();
            new Thread(this::measure).start();
        }

        private void measure() {
            try {
                stalls(false); // the first look at everything is slow and nobody's stroke
                say("nothing else", stalls(false));
                Platform.runLater(() -> {
                    train.presenter().readWithNetworkInTraining(true);
                    train.presenter().start(TrainingPlan.of(Network.SEED).withEpochs(1000));
                });
                stalls(true);
                say("training, drawing and reading", stalls(true));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.exit(0);
        }

        private List<Double> stalls(boolean drawing) throws InterruptedException {
            List<Double> waits = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < ASKS; i++) {
                int number = i;
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    waits.add((System.nanoTime() - asked) / 1e6);
                    if (drawing) {
                        stroke(number);
                    }
                });
                Thread.sleep(EVERY_MILLISECONDS);
            }
            return waits;
        }

        /** A point of a spiral; a new stroke every two hundred. */
        private void stroke(int number) {
            int along = number % 200;
            Point point = new Point(250 + along * Math.cos(along / 12.0), 300 + along * Math.sin(along / 12.0));
            if (along == 0) {
                draw.presenter().strokeEnded();
                draw.presenter().clear();
                draw.presenter().strokeBegun(point);
            } else {
                draw.presenter().strokeExtended(point);
            }
        }

        private static void say(String what, List<Double> waits) {
            List<Double> sorted = waits.stream().sorted().toList();
            System.out.printf(Locale.ROOT, "%s: the user interface's thread answers after %.1f ms (median), %.1f ms (99 of 100), %.1f ms (worst of %d)%n",
                    what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.get(sorted.size() - 1), sorted.size());
        }

        private final class DrawTabReads implements Reading {

            @Override
            public void use(Model model, double testAccuracy) {}

            @Override
            public void peek(Recognizer inTraining) {
                draw.presenter().peek(inTraining);
            }

            @Override
            public void endPeek() {
                draw.presenter().endPeek();
            }
        }
    }
}

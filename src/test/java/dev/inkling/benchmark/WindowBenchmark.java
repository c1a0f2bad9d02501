package dev.inkling.benchmark;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.data.mnist.MnistDownload;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.Tester;
import dev.inkling.ink.Point;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Recognizer;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.draw.DrawPresenter;
import dev.inkling.ui.train.DataPane;
import dev.inkling.ui.train.DataPresenter;
import dev.inkling.ui.train.ModelInUse;
import dev.inkling.ui.train.RunsPresenter;
import dev.inkling.ui.train.TrainPane;
import dev.inkling.ui.train.TrainPresenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/**
 * How long the user interface's thread is busy at most: a thread asks for it every five milliseconds and notes how long it waits,
 * at first while nothing else goes on, then while a network trains, its curve is drawn and a stroke grows on the canvas. That goes
 * on for as many minutes as INKLING_MINUTES says, of which the memory is printed.
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

        private DrawPresenter draw;
        private TrainPresenter train;

        @Override
        public void start(Stage stage) throws IOException {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Path folder = Files.createTempDirectory("inkling-benchmark");
            Texts texts = new Texts(Language.ENGLISH);
            stage.setScene(new Scene(new HBox(drawPane(texts), trainPane(texts, folder)), 1800, 900));
            stage.show();
            new Thread(this::measure).start();
        }

        private DrawPane drawPane(Texts texts) {
            DrawPane pane = new DrawPane(texts);
            draw = new DrawPresenter(pane, new Rasterizer()::rasterize, reader, Platform::runLater, rest -> {});
            pane.present(draw);
            return pane;
        }

        private TrainPane trainPane(Texts texts, Path folder) {
            MnistFolder none = new MnistFolder(folder);
            DataPane dataPane = new DataPane(texts);
            DataPresenter data = new DataPresenter(
                    dataPane, none, none, MnistDownload::new, Runnable::run, Platform::runLater, chosen -> {});
            dataPane.present(data);
            TrainPane pane = new TrainPane(texts, dataPane, BuiltInStrokes.samples());
            RunStore runs = new RunStore(folder.resolve("runs"));
            Dl4jEngine engine = new Dl4jEngine(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
            Tester tester = new Tester(progress -> List.of());
            train = new TrainPresenter(
                    pane, runs, new Trainer(runs, () -> engine, tester), tester, data, trainer, Platform::runLater,
                    new DrawTabReads());
            pane.present(
                    train,
                    new RunsPresenter(
                            pane.runs(), runs, run -> {}, train::goOn, Executors.newSingleThreadExecutor(), Platform::runLater));
            return pane;
        }

        private void measure() {
            try {
                stalls(false); // the first look at everything is slow and nobody's stroke
                say("nothing else", stalls(false));
                Platform.runLater(() -> {
                    train.readWithNetworkInTraining(true);
                    train.start(TrainingPlan.of(Network.SEED).withEpochs(1000));
                });
                stalls(true);
                say("training, drawing and reading", stalls(true));
                for (int minute = 1; minute <= minutes(); minute++) {
                    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                    while (System.nanoTime() < end) {
                        stalls(true);
                    }
                    System.out.printf("minute %d: %d MB%n", minute, Benchmarks.residentMegabytes());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.exit(0);
        }

        private static int minutes() {
            String wanted = System.getenv("INKLING_MINUTES");
            return wanted == null ? 0 : Integer.parseInt(wanted);
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
                draw.strokeEnded();
                draw.clear();
                draw.strokeBegun(point);
            } else {
                draw.strokeExtended(point);
            }
        }

        private static void say(String what, List<Double> waits) {
            List<Double> sorted = waits.stream().sorted().toList();
            int count = sorted.size();
            System.out.printf(
                    Locale.ROOT,
                    "%s: the user interface's thread answers after %.1f ms (median), %.1f ms (99 of 100), %.1f ms (worst of %d)%n",
                    what, sorted.get(count / 2), sorted.get(count * 99 / 100), sorted.get(count - 1), count);
        }

        private final class DrawTabReads implements ModelInUse {

            @Override
            public Model open() {
                throw new IllegalStateException("Nothing is compared here");
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
    }
}

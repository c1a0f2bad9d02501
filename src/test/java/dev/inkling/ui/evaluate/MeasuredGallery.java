package dev.inkling.ui.evaluate;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.evaluation.TestedDigit;
import dev.inkling.platform.Progress;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** 20,000 digits that scroll by in a real window, slowly, fast and in leaps; what a frame takes is printed. */
public final class MeasuredGallery extends Application {

    private static final int DIGITS = 20_000;
    private static final int FRAMES = 400;
    private static final double STALL_MILLISECONDS = 50;

    /** Pixels a frame: a wheel, a fling, and the thumb of the scroll bar; twice, for at first Java compiles what runs. */
    private static final double[] STEPS = {40, 800, 50_000, 40, 800, 50_000};

    private final Gallery gallery = new Gallery(new EvaluateWords(new Texts(Language.ENGLISH)));
    private Stage stage;

    @Override
    public void start(Stage window) {
        stage = window;
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        LabelledDigits strokes = BuiltInStrokes.test(Progress.UNWATCHED);
        float[] probabilities = new float[Prediction.DIGITS];
        probabilities[7] = 0.9f;
        probabilities[1] = 0.1f;
        Prediction prediction = new Prediction(probabilities);
        gallery.show(
                IntStream.range(0, DIGITS).mapToObj(i -> new TestedDigit(i, i % Prediction.DIGITS, prediction)).toList(),
                index -> strokes.raster(index % strokes.count()));
        Scene scene = new Scene(gallery);
        scene.getStylesheets().add(EvaluatePane.class.getResource("/dev/inkling/ui/window.css").toExternalForm());
        stage.setScene(scene);
        stage.setWidth(Screen.getPrimary().getBounds().getWidth());
        stage.setHeight(Screen.getPrimary().getBounds().getHeight());
        stage.show();
        scroll(0);
    }

    private void scroll(int speed) {
        if (speed == STEPS.length) {
            System.exit(0);
        }
        ScrollBar bar = (ScrollBar) gallery.lookup(".scroll-bar");
        List<Double> milliseconds = new ArrayList<>();
        new AnimationTimer() {

            private final long begun = processorTime();
            private long last;

            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                if (last != 0) {
                    milliseconds.add((now - last) / 1e6);
                }
                last = now;
                bar.setValue((bar.getValue() + STEPS[speed]) % bar.getMax());
                if (milliseconds.size() == FRAMES) {
                    stop();
                    print(STEPS[speed], milliseconds, (processorTime() - begun) / 1e6 / FRAMES);
                    scroll(speed + 1);
                }
            }
        }.start();
    }

    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** @param used milliseconds that all threads have computed for a frame, which other programs do not lengthen */
    private void print(double step, List<Double> milliseconds, double used) {
        Collections.sort(milliseconds);
        System.out.printf(
                "%.0f x %.0f, %,.0f pixels a frame: %.1f ms (median), %.1f ms (99 %%), %.1f ms (most), %d over %.0f ms; %.1f ms computed%n",
                stage.getWidth(), stage.getHeight(), step, milliseconds.get(FRAMES / 2), milliseconds.get(FRAMES * 99 / 100),
                milliseconds.get(FRAMES - 1),
                milliseconds.stream().filter(frame -> frame > STALL_MILLISECONDS).count(), STALL_MILLISECONDS, used);
    }
}

package dev.inkling.ui.train;

import dev.inkling.runs.Run;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.train.chart.LossChart;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The chart as a picture that stands alone: what was trained, with which plan, and as large as a slide. */
final class ChartSlide {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;

    private final Scene scene;

    /** @param window whose look it has */
    ChartSlide(Texts texts, Scene window, List<Run> runs, boolean logarithmic) {
        LossChart chart = new LossChart(texts);
        chart.setLogarithmic(logarithmic);
        chart.show(runs);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Run front = runs.get(0);
        RunWords words = new RunWords(texts);
        Label title = new Label(front.record().name());
        title.getStyleClass().add("slide-title");
        Label plan = new Label(words.plan(front));
        plan.setWrapText(true);
        VBox slide = new VBox(title, plan, chart);
        slide.getStyleClass().addAll("main-window", "slide");
        scene = new Scene(slide, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(window.getStylesheets());
    }

    Image picture() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }
}

package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Coverage;
import dev.inkling.evaluation.Scores;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Texts;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/**
 * How many digits are answered, and how many of the answers are right, over the confidence asked for. A handle can be dragged,
 * or moved with the slider below it; it says what asking for so much costs and saves.
 */
final class CoverageChart extends VBox {

    private static final int POINTS = 100;
    /** Below an accuracy of nine tenths there is little to see. */
    private static final double LOWEST = 0.9;

    private final Texts texts;
    private final EvaluateWords words;
    private final Plot plot = new Plot("coverage");
    private final Line handle = new Line();
    private final Slider threshold = new Slider(0, 1, Prediction.LEAST_CONFIDENCE);
    private final Label cost = new Label();
    private Coverage coverage;

    CoverageChart(Texts texts, EvaluateWords words) {
        this.texts = texts;
        this.words = words;
        Label title = new Label();
        title.textProperty().bind(texts.of("evaluate.coverage"));
        title.getStyleClass().add("heading");
        threshold.setId("coverage-threshold");
        threshold.setBlockIncrement(0.01);
        threshold.valueProperty().addListener(change -> showThreshold());
        Label name = new Label();
        name.textProperty().bind(texts.of("evaluate.threshold"));
        name.setLabelFor(threshold);
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(threshold, Priority.ALWAYS);
        HBox row = new HBox(name, threshold);
        row.getStyleClass().add("filters");
        cost.setId("coverage-cost");
        cost.setWrapText(true);
        cost.setMinHeight(USE_PREF_SIZE);
        handle.getStyleClass().add("plot-handle");
        handle.setManaged(false);
        handle.setMouseTransparent(true);
        StackPane charted = new StackPane(plot, handle);
        charted.setOnMousePressed(event -> drag(event.getX()));
        charted.setOnMouseDragged(event -> drag(event.getX()));
        plot.widthProperty().addListener(change -> showThreshold());
        plot.heightProperty().addListener(change -> showThreshold());
        VBox.setVgrow(charted, Priority.ALWAYS);
        getStyleClass().add("chart");
        getChildren().setAll(title, charted, row, cost);
    }

    private void drag(double x) {
        threshold.setValue(plot.valueAt(x));
    }

    void show(Scores scores) {
        coverage = scores.coverage();
        double[] thresholds = IntStream.rangeClosed(0, POINTS).mapToDouble(i -> (double) i / POINTS).toArray();
        double[] answered = IntStream.rangeClosed(0, POINTS).mapToDouble(i -> coverage.at(thresholds[i]).coverage()).toArray();
        double[] right = IntStream.rangeClosed(0, POINTS).mapToDouble(i -> coverage.at(thresholds[i]).accuracy()).toArray();
        double lowest = IntStream.rangeClosed(0, POINTS).mapToDouble(i -> Math.min(answered[i], right[i])).min().orElse(0);
        double[] ups = lowest >= LOWEST ? new double[] {0.9, 0.92, 0.94, 0.96, 0.98, 1} : new double[] {0, 0.2, 0.4, 0.6, 0.8, 1};
        plot.begin(
                new Plot.Axis(new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}, share -> Math.round(100 * share) + " %",
                        texts.get("evaluate.threshold")),
                new Plot.Axis(ups, share -> Math.round(100 * share) + " %", ""));
        plot.curve("plot-before", thresholds, answered);
        plot.curve("plot-after", thresholds, right);
        plot.draw();
        showThreshold();
    }

    private void showThreshold() {
        if (coverage == null || plot.getWidth() == 0) {
            return;
        }
        double x = plot.x(threshold.getValue());
        handle.setStartX(x);
        handle.setEndX(x);
        handle.setStartY(plot.y(1));
        handle.setEndY(plot.y(0));
        Coverage.Point point = coverage.at(threshold.getValue());
        cost.setText(texts.get("evaluate.coverage.cost", words.shortPercent(point.threshold()), words.percent(point.coverage()),
                words.percent(point.accuracy()), point.mistakesSaved(), point.rightLost()));
        plot.setAccessibleText(cost.getText());
    }
}

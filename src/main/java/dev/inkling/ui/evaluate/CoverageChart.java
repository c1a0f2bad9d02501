package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Coverage;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/**
 * How many of the answers are right over how many digits are answered. A handle can be dragged, or moved with the slider below it;
 * it says what asking for so much confidence costs and saves.
 */
final class CoverageChart extends VBox {

    private static final int POINTS = 200;
    private static final int TICKS = 5;
    /** Where an axis may begin: as near to all as what is to be seen allows. */
    private static final double[] BEGINNINGS = {0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.5};
    /** Who asks for more is left with few answers, which say little. */
    private static final double HIGH_THRESHOLD = 0.99;

    private final Texts texts;
    private final EvaluateWords words;
    private final Plot plot = new Plot("coverage");
    private final Line handle = new Line();
    private final Slider threshold = new Slider(0, 1, Prediction.LEAST_CONFIDENCE);
    private final Label lead = new Label();
    private final Label cost = new Label();
    /** Null before the first. */
    private @Nullable Coverage coverage;

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
        lead.getStyleClass().add("text-muted");
        cost.setId("coverage-cost");
        for (Label label : new Label[] {lead, cost}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
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
        getChildren().setAll(title, lead, charted, row, cost);
    }

    private void drag(double x) {
        if (coverage != null) {
            threshold.setValue(coverage.threshold(plot.valueAt(x)));
        }
    }

    /** @param against of the model it is compared with; null for none */
    void show(Coverage shown, @Nullable Coverage against) {
        coverage = shown;
        List<Coverage> all = against == null ? List.of(shown) : List.of(against, shown);
        Plot.Axis answered = axis(
                all.stream().mapToDouble(of -> of.at(HIGH_THRESHOLD).coverage()).min().orElse(0),
                texts.get("evaluate.coverage.answered"));
        plot.begin(answered, axis(all.stream().mapToDouble(of -> of.at(0).accuracy()).min().orElse(0), ""));
        for (Coverage of : all) {
            List<Coverage.Point> seen = of.curve(POINTS).stream().filter(at -> at.coverage() >= answered.from()).toList();
            plot.curve(
                    of == shown ? "plot-after" : "plot-before",
                    seen.stream().mapToDouble(Coverage.Point::coverage).toArray(),
                    seen.stream().mapToDouble(Coverage.Point::accuracy).toArray());
        }
        plot.draw();
        lead.setText(texts.get(against == null ? "evaluate.coverage.lead" : "evaluate.coverage.lead.two"));
        showThreshold();
    }

    /** @param least what is to be seen at least, 0 to 1 */
    private Plot.Axis axis(double least, String name) {
        double from = IntStream.range(0, BEGINNINGS.length)
                .mapToDouble(i -> BEGINNINGS[i])
                .filter(beginning -> beginning <= least)
                .findFirst()
                .orElse(0);
        double[] ticks = IntStream.rangeClosed(0, TICKS).mapToDouble(i -> from + (1 - from) * i / TICKS).toArray();
        int decimals = from >= 0.98 ? 1 : 0;
        return new Plot.Axis(ticks, share -> new Numbers(texts).percent(share, decimals), name);
    }

    private void showThreshold() {
        if (coverage == null || plot.getWidth() == 0) {
            return;
        }
        Coverage.Point point = coverage.at(threshold.getValue());
        double x = plot.x(point.coverage());
        handle.setStartX(x);
        handle.setEndX(x);
        handle.setStartY(plot.top());
        handle.setEndY(plot.bottom());
        cost.setText(texts.get("evaluate.coverage.cost", words.shortPercent(point.threshold()), words.percent(point.coverage()),
                words.percent(point.accuracy()), point.mistakesSaved(), point.rightLost()));
        plot.setAccessibleText(cost.getText());
    }
}

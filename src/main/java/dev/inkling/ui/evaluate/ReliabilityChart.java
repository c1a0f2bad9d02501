package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Reliability;
import dev.inkling.evaluation.Scores;
import dev.inkling.ui.common.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How often the model is right where it is so sure: bars as it answers, a line as it would without its temperature. */
final class ReliabilityChart extends VBox {

    private static final double[] TENTHS = {0, 0.2, 0.4, 0.6, 0.8, 1};

    /** So few digits say little of how right such confidence is. */
    private static final int FEW = 20;

    private final Texts texts;
    private final EvaluateWords words;
    private final Plot plot = new Plot("reliability");
    private final Label errors = new Label();

    ReliabilityChart(Texts texts, EvaluateWords words) {
        this.texts = texts;
        this.words = words;
        Label title = new Label();
        title.textProperty().bind(texts.of("evaluate.reliability"));
        title.getStyleClass().add("heading");
        errors.setId("reliability-errors");
        errors.setWrapText(true);
        errors.getStyleClass().add("text-muted");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getStyleClass().add("chart");
        getChildren().setAll(title, plot, errors);
    }

    void show(Scores scores) {
        Plot.Axis shares = new Plot.Axis(TENTHS, share -> Math.round(100 * share) + "%", texts.get("evaluate.confidence"));
        plot.begin(shares, shares);
        for (Reliability.Bin bin : scores.reliability().bins()) {
            if (bin.count() > 0) {
                int place = scores.reliability().bins().indexOf(bin);
                plot.bar(bin.count() < FEW ? "plot-few" : "plot-bar", place / 15.0, (place + 1) / 15.0, bin.accuracy());
            }
        }
        plot.curve("plot-ideal", new double[] {0, 1}, new double[] {0, 1});
        line("plot-before", scores.untempered());
        line("plot-after", scores.reliability());
        plot.draw();
        errors.setText(texts.get("evaluate.reliability.errors", words.percent(scores.reliability().error()),
                words.percent(scores.untempered().error()), scores.temperature()));
        plot.setAccessibleText(texts.get("evaluate.reliability") + ". " + errors.getText());
    }

    private void line(String styleClass, Reliability reliability) {
        List<Reliability.Bin> filled = reliability.bins().stream().filter(bin -> bin.count() >= FEW).toList();
        plot.curve(
                styleClass,
                filled.stream().mapToDouble(Reliability.Bin::confidence).toArray(),
                filled.stream().mapToDouble(Reliability.Bin::accuracy).toArray());
    }
}

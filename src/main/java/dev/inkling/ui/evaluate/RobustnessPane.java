package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Robustness;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How accuracy falls as digits are turned, moved, resized, sheared, thickened and sprinkled: a small chart for each. */
final class RobustnessPane extends BorderPane {

    private static final int ACROSS = 3;
    private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};

    private final Texts texts;
    private final GridPane charts = new GridPane();
    private final Label lead = new Label();
    private final CommandButton start;
    private List<Robustness> model = List.of();
    private List<Robustness> against = List.of();

    /** @param strain begins to read */
    RobustnessPane(Texts texts, Runnable strain) {
        this.texts = texts;
        start = new CommandButton(texts, "evaluate-strain", "evaluate.strain.start", strain);
        lead.setWrapText(true);
        lead.getStyleClass().add("text-muted");
        HBox.setHgrow(lead, Priority.ALWAYS);
        lead.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(lead, start);
        head.getStyleClass().add("filters");
        charts.setId("robustness");
        charts.getStyleClass().add("charts");
        for (int i = 0; i < ACROSS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / ACROSS);
            charts.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 2; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            charts.getRowConstraints().add(row);
        }
        getStyleClass().add("robustness-pane");
        setTop(head);
        setCenter(charts);
        texts.languageProperty().addListener(change -> show(model, against));
        show(model, against);
    }

    void setBusy(boolean busy) {
        start.setDisable(busy);
    }

    void show(List<Robustness> shown, List<Robustness> compared) {
        model = shown;
        against = compared;
        charts.getChildren().clear();
        int digits = shown.isEmpty() ? Robustness.SAMPLE : shown.get(0).digits();
        lead.setText(texts.get(compared.isEmpty() ? "evaluate.strain.lead" : "evaluate.strain.lead.two", digits));
        for (int i = 0; i < shown.size(); i++) {
            charts.add(chart(shown.get(i), compared.isEmpty() ? null : compared.get(i)), i % ACROSS, i / ACROSS);
        }
    }

    private VBox chart(Robustness shown, @Nullable Robustness compared) {
        String key = "evaluate.strain." + shown.strain().name().toLowerCase(Locale.ROOT);
        Label title = new Label(texts.get(key));
        title.getStyleClass().add("heading");
        Plot plot = new Plot("robustness-" + shown.strain().name().toLowerCase(Locale.ROOT));
        plot.begin(
                new Plot.Axis(ticks(shown), this::amount, texts.get(key + ".unit")),
                new Plot.Axis(SHARES, share -> new Numbers(texts).percent(share, 0), ""));
        if (compared != null) {
            curve(plot, "plot-before", compared);
        }
        curve(plot, "plot-after", shown);
        plot.setAccessibleText(title.getText() + ". " + (compared == null
                ? said(shown)
                : texts.get("evaluate.this") + ": " + said(shown) + texts.get("evaluate.other") + ": " + said(compared)));
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox chart = new VBox(title, plot);
        chart.getStyleClass().add("chart");
        return chart;
    }

    /** The ends, the middle and what is between: five have room. */
    private static double[] ticks(Robustness shown) {
        double from = shown.points().get(0).amount();
        double to = shown.points().get(shown.points().size() - 1).amount();
        return new double[] {from, from + (to - from) / 4, (from + to) / 2, to - (to - from) / 4, to};
    }

    private String amount(double value) {
        return new Numbers(texts).decimal(value, 2);
    }

    private static void curve(Plot plot, String styleClass, Robustness shown) {
        plot.curve(
                styleClass,
                shown.points().stream().mapToDouble(Robustness.Point::amount).toArray(),
                shown.points().stream().mapToDouble(Robustness.Point::accuracy).toArray());
    }

    private String said(Robustness shown) {
        StringBuilder said = new StringBuilder();
        for (Robustness.Point point : shown.points()) {
            said.append(amount(point.amount())).append(": ").append(Math.round(100 * point.accuracy())).append("%; ");
        }
        return said.toString();
    }
}

package dev.inkling.ui.train;

import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import dev.inkling.ui.train.chart.LossChart;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The chart, or, before there is anything to be on it, the way to the first run. */
final class ChartStage extends StackPane {

    /** Pixels; longer lines are hard to read. */
    private static final double WIDTH = 460;

    private final LossChart chart;
    private final VBox invitation;

    /**
     * @param cannotStart while a field of the plan is wrong
     * @param data says whether MNIST is on this computer, and fetches it
     */
    ChartStage(Texts texts, LossChart chart, Runnable start, ObservableBooleanValue cannotStart, DataPane data) {
        this.chart = chart;
        Label title = new WordedLabel(texts, "train.first", "section-title");
        Label hint = new WordedLabel(texts, "train.first.hint", "text-muted");
        Button first = new CommandButton(texts, "train-first", "train.start", start);
        first.getStyleClass().add("accent");
        first.disableProperty().bind(cannotStart);
        Label download = new WordedLabel(texts, "train.first.no-mnist", "hint");
        download.setId("train-first-data");
        download.setTextAlignment(TextAlignment.CENTER);
        download.setMaxWidth(WIDTH);
        Button fetch = new CommandButton(texts, "train-first-download", "train.first.download", data::download);
        for (Node node : List.of(download, fetch)) {
            node.visibleProperty().bind(data.mnistMissingProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        HBox commands = new HBox(first, fetch);
        commands.getStyleClass().add("commands");
        invitation = new VBox(title, hint, download, commands);
        invitation.getStyleClass().add("invitation");
        getChildren().setAll(chart, invitation);
        invite(true);
    }

    /** @param whether there is nothing else to be shown */
    void invite(boolean whether) {
        invitation.setVisible(whether);
        chart.setVisible(!whether);
    }
}

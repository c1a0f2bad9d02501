package dev.inkling.ui.train;

import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chart, or, before there is anything to be on it, the way to the first run. */
final class ChartStage extends StackPane {

    private final LossChart chart;
    private final VBox invitation;

    /** @param cannotStart while a field of the plan is wrong */
    ChartStage(Texts texts, LossChart chart, Runnable start, ObservableBooleanValue cannotStart) {
        this.chart = chart;
        Label title = new WordedLabel(texts, "train.first", "section-title");
        Label hint = new WordedLabel(texts, "train.first.hint", "text-muted");
        Button first = new CommandButton(texts, "train-first", "train.start", start);
        first.getStyleClass().add("accent");
        first.disableProperty().bind(cannotStart);
        invitation = new VBox(title, hint, first);
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

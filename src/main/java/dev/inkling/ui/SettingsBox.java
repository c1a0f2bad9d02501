package dev.inkling.ui;

import dev.inkling.evaluation.Rejection;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** How sure the model must be that it sees a digit, and what that costs. What is changed counts at once. */
final class SettingsBox extends Dialog<Void> {

    private static final double WIDTH = 460;
    private static final double STEP = 0.01;
    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;

    private final Texts texts;
    private final List<Rejection> rejections;
    private final Slider threshold;
    private final Label number = new Label();
    private final Label cost = new Label();

    /**
     * @param least what is a digit with less than this is taken for none now
     * @param rejections what that costs with the model that reads; empty where nobody knows
     * @param changed told every other choice
     */
    SettingsBox(Texts texts, double least, List<Rejection> rejections, Window owner, DoubleConsumer changed) {
        this.texts = texts;
        this.rejections = rejections;
        threshold = new Slider(LEAST, MOST, least);
        threshold.setId("settings-threshold");
        threshold.setBlockIncrement(STEP);
        threshold.valueProperty().addListener((value, before, now) -> {
            say();
            changed.accept(rounded());
        });
        number.setId("settings-threshold-number");
        number.setMinWidth(Label.USE_PREF_SIZE);
        cost.setId("settings-cost");
        cost.setWrapText(true);
        Label heading = new Label(texts.get("settings.threshold"));
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        heading.setLabelFor(threshold);
        Label hint = new Label(texts.get("settings.threshold.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        HBox.setHgrow(threshold, Priority.ALWAYS);
        HBox row = new HBox(threshold, number);
        row.getStyleClass().add("commands");
        VBox content = new VBox(heading, row, cost, hint);
        content.getStyleClass().add("about");
        content.setId("settings-box");
        content.setPrefWidth(WIDTH);
        initOwner(owner);
        setTitle(texts.get("settings.title"));
        getDialogPane().setContent(content);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        ButtonType close = new ButtonType(texts.get("about.close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
        getDialogPane().lookupButton(close).setId("settings-close");
        say();
    }

    private double rounded() {
        return Math.round(threshold.getValue() / STEP) * STEP;
    }

    private void say() {
        number.setText(percent(rounded()));
        Rejection found = Rejection.nearest(rejections, threshold.getValue());
        cost.setText(found == null
                ? texts.get("settings.cost.unknown")
                : texts.get("settings.cost", percent(found.threshold()), percent(found.digits()), percent(found.nonDigits())));
    }

    private String percent(double share) {
        return new Numbers(texts).percent(share, share > 0 && share < 0.1 ? 1 : 0);
    }
}

package dev.inkling.ui.train;

import dev.inkling.ui.common.Texts;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One source: whether it is learned from, and, where there are several, its weight. */
final class SourceRow extends HBox {

    private final CheckBox chosen = new CheckBox();
    private final Spinner<Integer> weight = new Spinner<>(1, 100, SourceChoice.USUAL_WEIGHT);
    private boolean showing;

    /** What the user does with the row. */
    interface Changes {

        void chosen(boolean whether);

        void weighed(int weight);
    }

    SourceRow(Texts texts, String id, ObservableStringValue name, Changes changes) {
        chosen.setId(id);
        chosen.textProperty().bind(name);
        chosen.setWrapText(true);
        chosen.setMinWidth(0);
        chosen.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(chosen, Priority.ALWAYS);
        chosen.setOnAction(event -> changes.chosen(chosen.isSelected()));
        Label share = new Label();
        share.textProperty().bind(texts.of("train.data.weight"));
        share.setMinWidth(USE_PREF_SIZE);
        weight.setId(id + "-weight");
        weight.setEditable(true);
        weight.setPrefWidth(80);
        weight.setMinWidth(USE_PREF_SIZE);
        weight.accessibleTextProperty().bind(share.textProperty().concat(": ").concat(name));
        weight.getEditor().accessibleTextProperty().bind(weight.accessibleTextProperty());
        weight.valueProperty().addListener((value, before, now) -> {
            if (!showing) {
                changes.weighed(now);
            }
        });
        share.visibleProperty().bind(weight.visibleProperty());
        share.managedProperty().bind(weight.visibleProperty());
        weight.managedProperty().bind(weight.visibleProperty());
        getStyleClass().add("source-row");
        getChildren().setAll(chosen, share, weight);
    }

    /** @param several whether its weight means something */
    void show(SourceChoice choice, boolean several) {
        showing = true;
        chosen.setSelected(choice.chosen());
        weight.getValueFactory().setValue(choice.weight());
        weight.setVisible(several && choice.chosen());
        showing = false;
    }
}

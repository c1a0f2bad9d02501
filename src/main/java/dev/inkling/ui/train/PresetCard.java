package dev.inkling.ui.train;

import dev.inkling.training.Preset;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** A ready-made plan to be chosen: its name, and what one will see. */
final class PresetCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private boolean chosen;

    /** @param choose called by a click, Space or Enter */
    PresetCard(Texts texts, Preset preset, Runnable choose) {
        String name = preset.name().toLowerCase(Locale.ROOT);
        setId("preset-" + name);
        Label title = new WordedLabel(texts, "train.preset." + name, "heading");
        Label sight = new WordedLabel(texts, "train.preset." + name + ".sight", "hint");
        getStyleClass().add("preset-card");
        getChildren().setAll(title, sight);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        accessibleTextProperty().bind(title.textProperty());
        accessibleHelpProperty().bind(sight.textProperty());
        setOnMouseClicked(event -> {
            requestFocus();
            choose.run();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                choose.run();
                event.consume();
            }
        });
    }

    void setChosen(boolean now) {
        chosen = now;
        pseudoClassStateChanged(CHOSEN, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? chosen : super.queryAccessibleAttribute(attribute, parameters);
    }
}

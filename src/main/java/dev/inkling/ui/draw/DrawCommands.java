package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The buttons below the canvas; where they have no room for their words, those that have a picture show that alone. */
final class DrawCommands extends HBox {

    private static final String UNDO_ICON = "M7 4 L3 8 L7 12 M3 8 H11 A4 4 0 0 1 11 16 H8";
    private static final String REDO_ICON = "M11 4 L15 8 L11 12 M15 8 H7 A4 4 0 0 0 7 16 H10";
    private static final String CLEAR_ICON = "M3 5 H15 M7 5 V3 H11 V5 M5 5 L6 16 H12 L13 5";

    private final Texts texts;
    private final Button undo;
    private final Button redo;
    private final Button clear;

    DrawCommands(Texts texts, Runnable onUndo, Runnable onRedo, Runnable onClear, Region... others) {
        this.texts = texts;
        undo = button("undo", UNDO_ICON, DrawKeys.UNDO, onUndo);
        redo = button("redo", REDO_ICON, DrawKeys.REDO, onRedo);
        clear = button("clear", CLEAR_ICON, DrawKeys.CLEAR, onClear);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("commands");
        getChildren().setAll(undo, redo, gap);
        getChildren().addAll(others);
        getChildren().add(clear);
        setMinWidth(0);
        widthProperty().addListener(change -> arrange());
        List.of(others).forEach(other -> other.managedProperty().addListener(change -> arrange()));
        List.of(undo, redo, clear).forEach(button -> button.textProperty().addListener(change -> arrange()));
    }

    private Button button(String command, String icon, KeyCombination key, Runnable action) {
        SVGPath graphic = new SVGPath();
        graphic.setContent(icon);
        graphic.getStyleClass().add("icon");
        Button button = new Button();
        button.setId(command);
        button.setGraphic(graphic);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of("draw." + command));
        ObservableValue<String> tip = texts.of("draw." + command + ".tip", key.getDisplayText());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(tip);
        button.setTooltip(tooltip);
        button.accessibleHelpProperty().bind(tip);
        button.setOnAction(event -> action.run());
        return button;
    }

    void enable(boolean canUndo, boolean canRedo, boolean canClear) {
        undo.setDisable(!canUndo);
        redo.setDisable(!canRedo);
        clear.setDisable(!canClear);
    }

    private void arrange() {
        show(ContentDisplay.LEFT);
        if (prefWidth(-1) > getWidth()) {
            show(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private void show(ContentDisplay display) {
        List.of(undo, redo, clear).forEach(button -> button.setContentDisplay(display));
    }
}

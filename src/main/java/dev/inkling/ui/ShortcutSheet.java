package dev.inkling.ui;

import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawKeys;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;

/** All keys that do something, and what. */
final class ShortcutSheet extends Dialog<Void> {

    private final Texts texts;

    ShortcutSheet(Texts texts, Window owner) {
        this.texts = texts;
        HBox both = new HBox(ofDrawing(), ofTheRest());
        both.setId("shortcuts");
        both.getStyleClass().addAll("about", "shortcuts");
        initOwner(owner);
        setTitle(texts.get("shortcuts.title"));
        setHeaderText(null);
        getDialogPane().setContent(both);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        ButtonType close = new ButtonType(texts.get("about.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
        getDialogPane().lookupButton(close).setId("shortcuts-close");
    }

    /** Shows it whenever "?" is typed and not meant for a text. */
    static void onKey(Scene scene, Texts texts) {
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
                new ShortcutSheet(texts, scene.getWindow()).show();
            }
        });
    }

    private Rows ofDrawing() {
        Rows rows = new Rows();
        rows.heading("draw.tab");
        rows.add("undo", DrawKeys.UNDO);
        rows.add("redo", DrawKeys.REDO, DrawKeys.REDO_TOO);
        rows.add("clear", DrawKeys.CLEAR, DrawKeys.CLEAR_TOO, DrawKeys.CLEAR_AS_WELL);
        rows.add("why", DrawKeys.WHY, DrawKeys.WHY_TOO);
        rows.add("steps", DrawKeys.STEPS);
        rows.add("open", DrawKeys.OPEN);
        rows.add("paste", DrawKeys.PASTE);
        rows.add("copy", DrawKeys.COPY);
        rows.add("save", DrawKeys.SAVE);
        rows.add("0–9, N", "correct");
        rows.add("← ↑ → ↓", "pen");
        rows.add(texts.get("shortcuts.space"), "pen.down");
        return rows;
    }

    private Rows ofTheRest() {
        Rows rows = new Rows();
        rows.heading("shortcuts.everywhere");
        rows.add("folder", DrawKeys.FOLDER);
        rows.add("Ctrl+Tab", "tab");
        rows.add("settings", WindowHeader.SETTINGS_KEY);
        rows.add("F1", "about");
        rows.add("?", "sheet");
        rows.heading("shortcuts.lists");
        rows.add("← →", "chart");
        rows.add("↑ ↓", "select");
        rows.add(KeyCode.ENTER.getName(), "enter");
        rows.add(KeyCode.F2.getName(), "rename");
        rows.add(KeyCode.DELETE.getName(), "delete");
        return rows;
    }

    /** Keys, and beside them what they do. */
    private final class Rows extends GridPane {

        Rows() {
            getStyleClass().add("rows");
        }

        void heading(String key) {
            Label heading = new Label(texts.get(key));
            heading.getStyleClass().add("heading");
            add(heading, 0, getRowCount(), 2, 1);
        }

        void add(String key, KeyCombination... keys) {
            add(Arrays.stream(keys).map(KeyCombination::getDisplayText).collect(Collectors.joining(", ")), key);
        }

        void add(String keys, String key) {
            Label pressed = new Label(keys);
            pressed.getStyleClass().add("text-muted");
            Label does = new Label(texts.get("shortcuts." + key));
            for (Label label : List.of(pressed, does)) {
                label.setMinWidth(USE_PREF_SIZE);
            }
            addRow(getRowCount(), pressed, does);
        }
    }
}

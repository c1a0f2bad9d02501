package dev.inkling.ui;

import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawKeys;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** All keys that do something, and what. */
final class ShortcutSheet extends Dialog<Void> {

    private final Texts texts;
    private final GridPane rows = new GridPane();

    ShortcutSheet(Texts texts, Window owner) {
        this.texts = texts;
        rows.setId("shortcuts");
        rows.getStyleClass().addAll("about", "rows", "shortcuts");
        heading("draw.tab");
        row("undo", DrawKeys.UNDO);
        row("redo", DrawKeys.REDO);
        row("clear", DrawKeys.CLEAR, DrawKeys.CLEAR_TOO, DrawKeys.CLEAR_AS_WELL);
        row("why", DrawKeys.WHY);
        row("open", DrawKeys.OPEN);
        row("paste", DrawKeys.PASTE);
        row("copy", DrawKeys.COPY);
        row("save", DrawKeys.SAVE);
        row("0–9, N", "correct");
        row("← ↑ → ↓", "pen");
        row(texts.get("shortcuts.space"), "pen.down");
        heading("shortcuts.everywhere");
        row("Ctrl+Tab", "tab");
        row("settings", WindowHeader.SETTINGS_KEY);
        row("F1", "about");
        row("?", "sheet");
        heading("shortcuts.lists");
        row("← →", "chart");
        row("↑ ↓", "select");
        initOwner(owner);
        setTitle(texts.get("shortcuts.title"));
        setHeaderText(null);
        getDialogPane().setContent(rows);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        getDialogPane().getButtonTypes().add(new ButtonType(texts.get("about.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    }

    /** Shows it whenever "?" is typed and not meant for a text. */
    static void onKey(Scene scene, Texts texts) {
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
                new ShortcutSheet(texts, scene.getWindow()).show();
            }
        });
    }

    private void heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("heading");
        rows.add(heading, 0, rows.getRowCount(), 2, 1);
    }

    private void row(String key, KeyCombination... keys) {
        StringBuilder shown = new StringBuilder();
        for (KeyCombination combination : keys) {
            shown.append(shown.isEmpty() ? "" : ", ").append(combination.getDisplayText());
        }
        row(shown.toString(), key);
    }

    private void row(String keys, String key) {
        Label pressed = new Label(keys);
        pressed.getStyleClass().add("text-muted");
        pressed.setMinWidth(Region.USE_PREF_SIZE);
        rows.addRow(rows.getRowCount(), pressed, new Label(texts.get("shortcuts." + key)));
    }
}

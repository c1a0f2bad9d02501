package dev.inkling.ui.common;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What buttons do with the selected row of a table, where the row is; and the line of the terminal that does what made it. */
public final class RowMenu extends ContextMenu {

    /**
     * @param line empty where there is none for the selected row; asked when the menu opens
     * @param buttons the same commands, each with its name
     */
    public RowMenu(Texts texts, Supplier<Optional<String>> line, Button... buttons) {
        for (Button button : buttons) {
            MenuItem item = new MenuItem();
            item.setId("menu-" + button.getId());
            item.textProperty().bind(button.textProperty());
            item.disableProperty().bind(button.disabledProperty());
            item.setOnAction(event -> button.fire());
            getItems().add(item);
        }
        MenuItem copy = new MenuItem();
        copy.setId("menu-command-copy");
        copy.textProperty().bind(texts.of("library.command.copy-line"));
        copy.setOnAction(event -> line.get().ifPresent(RowMenu::copy));
        setOnShowing(event -> copy.setDisable(line.get().isEmpty()));
        getItems().addAll(new SeparatorMenuItem(), copy);
    }

    /** Puts a text into the clipboard. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

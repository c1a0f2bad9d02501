package dev.inkling.ui.library;

import dev.inkling.ui.common.Texts;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the buttons do, where the model is; and the line of the terminal that makes it. */
final class ModelMenu extends ContextMenu {

    private final Texts texts;

    /**
     * @param copy puts the line into the clipboard
     * @param hasLine whether there is one, asked when the menu opens
     */
    ModelMenu(Texts texts, Runnable copy, BooleanSupplier hasLine, Button use, Button further, Button rename, Button delete, Button export) {
        this.texts = texts;
        MenuItem line = item("command-copy", "library.command.copy-line", copy);
        setOnShowing(event -> line.setDisable(!hasLine.getAsBoolean()));
        getItems().setAll(
                item("use", use), item("train-further", further), new SeparatorMenuItem(),
                item("rename", rename), item("delete", delete), new SeparatorMenuItem(),
                item("export", export), line);
    }

    private MenuItem item(String command, Button button) {
        MenuItem item = item(command, "library." + command, button::fire);
        item.disableProperty().bind(button.disabledProperty());
        return item;
    }

    private MenuItem item(String command, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + command);
        item.textProperty().bind(texts.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}

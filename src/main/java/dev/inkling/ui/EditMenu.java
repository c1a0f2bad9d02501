package dev.inkling.ui;

import dev.inkling.ui.common.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;

/** What can be done with the text in a field. JavaFX's own menu speaks the system's language and not the window's. */
final class EditMenu extends ContextMenu {

    private final Texts texts;

    private EditMenu(Texts texts, TextInputControl field) {
        this.texts = texts;
        BooleanExpression unmarked = BooleanExpression.booleanExpression(
                Bindings.createBooleanBinding(() -> field.getSelection().getLength() == 0, field.selectionProperty()));
        BooleanExpression fixed = field.editableProperty().not();
        getItems().addAll(
                item("cut", field::cut, unmarked.or(fixed)),
                item("copy", field::copy, unmarked),
                item("paste", field::paste, fixed),
                item("select-all", field::selectAll, Bindings.isEmpty(field.textProperty())));
    }

    /** For all fields below, also those that are not there yet. */
    static void in(Parent root, Texts texts) {
        root.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.getTarget() instanceof Node node && field(node) instanceof TextInputControl field
                    && field.getContextMenu() == null) {
                field.setContextMenu(new EditMenu(texts, field));
            }
        });
    }

    private static Node field(Node node) {
        return node == null || node instanceof TextInputControl ? node : field(node.getParent());
    }

    private MenuItem item(String command, Runnable action, BooleanExpression disabled) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of("edit." + command));
        item.disableProperty().bind(disabled);
        item.setOnAction(event -> action.run());
        return item;
    }
}

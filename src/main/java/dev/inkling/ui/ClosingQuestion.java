package dev.inkling.ui;

import dev.inkling.ui.common.Texts;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Asks whether the window shall be closed although a run cannot be kept. What loses nothing is what Enter and Escape answer. */
final class ClosingQuestion extends Alert {

    private final ButtonType close;

    ClosingQuestion(Texts texts, Window owner) {
        super(AlertType.CONFIRMATION, texts.get("window.closing"));
        close = new ButtonType(texts.get("window.closing.close"), ButtonBar.ButtonData.OTHER);
        ButtonType stay = new ButtonType(texts.get("window.closing.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getButtonTypes().setAll(close, stay);
        initOwner(owner);
        setTitle(texts.get("window.title"));
        setHeaderText(null);
        setGraphic(null);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        ((Button) getDialogPane().lookupButton(close)).setDefaultButton(false);
        ((Button) getDialogPane().lookupButton(stay)).setDefaultButton(true);
    }

    /** @return whether the window shall be closed; waits for the answer */
    boolean isSure() {
        return showAndWait().filter(close::equals).isPresent();
    }
}

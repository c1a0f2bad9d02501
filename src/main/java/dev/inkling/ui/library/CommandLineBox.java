package dev.inkling.ui.library;

import dev.inkling.cli.TrainLine;
import dev.inkling.library.StoredModel;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.RowMenu;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The line for a terminal that makes such a model again, to be read and copied. */
final class CommandLineBox extends VBox {

    private static final int ROWS = 5;

    /** @param line to be shown. @param known whether it says all that decided how the model came to be */
    CommandLineBox(Texts texts, String line, boolean known) {
        TextArea shown = new TextArea(line);
        shown.setId("model-command");
        shown.setEditable(false);
        shown.setWrapText(true);
        shown.setPrefRowCount(ROWS);
        shown.getStyleClass().add("command-line");
        shown.accessibleTextProperty().bind(texts.of("library.command"));
        getStyleClass().add("command-box");
        getChildren().setAll(
                shown, new CommandButton(texts, "model-command-copy", "library.command.copy", () -> RowMenu.copy(line)),
                new WordedLabel(texts, known ? "library.command.hint" : "library.command.unknown", "hint"));
    }

    /** @return the line; empty where no options of the terminal make such a model */
    static Optional<String> line(StoredModel model) {
        if (model.isDamaged()) {
            return Optional.empty();
        }
        return model.run() == null ? TrainLine.of(model.provenance()) : TrainLine.of(model.run());
    }
}

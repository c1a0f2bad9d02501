package dev.inkling.ui.library;

import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What to do while the bundled model is the only one: stands in the empty part of the list. */
final class FirstModel extends VBox {

    private static final double WIDTH = 380;

    /** @param train leads to where networks are trained */
    FirstModel(Texts texts, Runnable train) {
        setId("models-first");
        WordedLabel hint = new WordedLabel(texts, "library.first", "hint");
        hint.setTextAlignment(TextAlignment.CENTER);
        getChildren().setAll(hint, new CommandButton(texts, "models-train", "library.first.train", train));
        getStyleClass().add("invitation");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }
}

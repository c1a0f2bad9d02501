package dev.inkling.ui.mine;

import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What to do while the user has no digits; stands where they will be. */
final class FirstDigits extends VBox {

    private static final double WIDTH = 420;

    FirstDigits(Texts texts, Runnable beginSession) {
        setId("mine-first");
        WordedLabel title = new WordedLabel(texts, "mine.first", "section-title");
        WordedLabel hint = new WordedLabel(texts, "mine.first.hint", "text-muted");
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setMaxWidth(WIDTH);
        hint.setMinHeight(USE_PREF_SIZE);
        Button begin = new CommandButton(texts, "mine-first-session", "mine.session.begin", beginSession);
        begin.getStyleClass().add("accent");
        getStyleClass().add("invitation");
        getChildren().setAll(title, hint, begin);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }
}

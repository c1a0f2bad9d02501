package dev.inkling.ui;

import dev.inkling.platform.Message;
import dev.inkling.ui.common.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What went wrong, where to read more, and a way to put it away. */
final class ErrorStrip extends HBox {

    ErrorStrip(Texts texts, Message problem, String logs, Runnable putAway) {
        Label words = new Label();
        words.textProperty().bind(texts.of("window.error", problem, logs));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        Button close = new Button();
        close.textProperty().bind(texts.of("window.error.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> putAway.run());
        getStyleClass().add("error-strip");
        getChildren().setAll(words, close);
    }
}

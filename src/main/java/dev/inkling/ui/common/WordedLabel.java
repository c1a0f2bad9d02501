package dev.inkling.ui.common;

import javafx.scene.control.Label;

/** Words in the language chosen, on as many lines as they need. */
public final class WordedLabel extends Label {

    /** @param key of the words */
    public WordedLabel(Texts texts, String key, String styleClass) {
        textProperty().bind(texts.of(key));
        getStyleClass().add(styleClass);
        setWrapText(true);
    }
}

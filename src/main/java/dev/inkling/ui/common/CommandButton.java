package dev.inkling.ui.common;

import javafx.scene.control.Button;

/** A button that does one thing, named in the language chosen, and never cut short. */
public final class CommandButton extends Button {

    /** @param key of its name */
    public CommandButton(Texts texts, String id, String key, Runnable action) {
        setId(id);
        textProperty().bind(texts.of(key));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> action.run());
    }
}

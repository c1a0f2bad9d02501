package dev.inkling.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Words across the tab with what can be done about them at their end; without a place while nothing is said. */
class Strip extends HBox {

    private final Label words = new Label();

    /** @param styleClass which of them it is */
    Strip(String styleClass, Button... buttons) {
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        getChildren().addAll(buttons);
        getStyleClass().addAll("strip", styleClass);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** @param said in the language now and after every change of it */
    final void say(ObservableValue<String> said) {
        words.textProperty().bind(said);
        setVisible(true);
    }

    final void hide() {
        setVisible(false);
    }
}

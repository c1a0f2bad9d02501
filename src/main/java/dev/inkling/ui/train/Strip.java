package dev.inkling.ui.train;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Words across the tab with what can be done about them at their end; without a place while it is invisible. */
final class Strip extends HBox {

    /** @param styleClass which of them it is */
    Strip(String styleClass, Label words, Button... buttons) {
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
}

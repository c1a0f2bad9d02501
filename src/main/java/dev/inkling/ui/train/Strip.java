package dev.inkling.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Words across the tab and below them what can be done about it; without a place while nothing is said. */
class Strip extends VBox {

    private final Label words = new Label();
    private final HBox commands = new HBox();

    /** @param styleClass which of them it is */
    Strip(String styleClass) {
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        commands.getStyleClass().add("commands");
        getChildren().setAll(words, commands);
        getStyleClass().addAll("strip", styleClass);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    final void offer(Button... buttons) {
        commands.getChildren().addAll(buttons);
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

package dev.inkling.ui.why;

import dev.inkling.ui.common.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words on a page of the explanation, which wrap and are never cut. */
final class PageParts {

    private PageParts() {}

    static Label text(Texts texts, String key, String styleClass, Object... arguments) {
        return text(texts.of(key, arguments), styleClass);
    }

    static Label text(ObservableValue<String> words, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

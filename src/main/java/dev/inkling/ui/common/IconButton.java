package dev.inkling.ui.common;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.SVGPath;

/** A button that is a picture; what it does is said by its tooltip and to screen readers. */
public class IconButton extends Button {

    private final SVGPath icon = new SVGPath();
    private final Tooltip tip = new Tooltip();

    public IconButton(String id) {
        setId(id);
        icon.getStyleClass().add("icon");
        setGraphic(icon);
        setTooltip(tip);
        getStyleClass().add("icon-button");
    }

    /**
     * @param path of the picture, in SVG's language, 18 pixels a side
     * @param says what the button does
     */
    public final void dress(String path, ObservableStringValue says) {
        icon.setContent(path);
        tip.textProperty().bind(says);
        accessibleTextProperty().bind(says);
    }
}

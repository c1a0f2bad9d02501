package dev.inkling.ui;

import dev.inkling.ui.common.Texts;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.SVGPath;

/** Light or dark, by one switch. */
final class ThemeSwitch extends ToggleButton {

    private static final String MOON = "M13 10 A5.5 5.5 0 1 1 7 3 A4.5 4.5 0 0 0 13 10 Z";

    ThemeSwitch(Texts texts, Theme theme, Consumer<Theme> apply) {
        setId("theme-switch");
        SVGPath moon = new SVGPath();
        moon.setContent(MOON);
        moon.getStyleClass().add("icon");
        setGraphic(moon);
        setSelected(theme == Theme.DARK);
        textProperty().bind(texts.of("window.dark"));
        accessibleTextProperty().bind(texts.of("window.dark.accessible"));
        selectedProperty().addListener(change -> apply.accept(theme()));
    }

    Theme theme() {
        return isSelected() ? Theme.DARK : Theme.LIGHT;
    }
}

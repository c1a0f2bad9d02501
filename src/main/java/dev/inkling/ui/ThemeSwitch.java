package dev.inkling.ui;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;

/** Light or dark, by one switch. */
final class ThemeSwitch extends ToggleSwitch {

    ThemeSwitch(Texts texts, Theme theme, Consumer<Theme> apply) {
        setId("theme-switch");
        setSelected(theme == Theme.DARK);
        textProperty().bind(texts.of("window.dark"));
        accessibleTextProperty().bind(texts.of("window.dark.accessible"));
        selectedProperty().addListener(change -> apply.accept(theme()));
    }

    Theme theme() {
        return isSelected() ? Theme.DARK : Theme.LIGHT;
    }

    void onChange(Runnable changed) {
        selectedProperty().addListener(change -> changed.run());
    }
}

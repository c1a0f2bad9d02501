package dev.inkling.ui;

import dev.inkling.ui.common.IconButton;
import dev.inkling.ui.common.Texts;
import java.util.function.Consumer;

/** Light or dark: a moon while it is light, a sun while it is dark. */
final class ThemeSwitch extends IconButton {

    private static final String MOON = "M13 10 A5.5 5.5 0 1 1 7 3 A4.5 4.5 0 0 0 13 10 Z";
    private static final String SUN = "M9 6 A3 3 0 1 0 9 12 A3 3 0 1 0 9 6 M9 1.5 V3 M9 15 V16.5 M1.5 9 H3 M15 9 H16.5 "
            + "M3.7 3.7 L4.8 4.8 M13.2 13.2 L14.3 14.3 M3.7 14.3 L4.8 13.2 M13.2 4.8 L14.3 3.7";

    private final Texts texts;
    private Theme theme;

    /** @param chosen told every theme that the user chooses */
    ThemeSwitch(Texts texts, Theme theme, Consumer<Theme> chosen) {
        super("theme-switch");
        this.texts = texts;
        show(theme);
        setOnAction(event -> {
            show(this.theme == Theme.DARK ? Theme.LIGHT : Theme.DARK);
            chosen.accept(this.theme);
        });
    }

    private void show(Theme now) {
        theme = now;
        dress(now == Theme.DARK ? SUN : MOON, texts.of(now == Theme.DARK ? "window.light" : "window.dark"));
    }
}

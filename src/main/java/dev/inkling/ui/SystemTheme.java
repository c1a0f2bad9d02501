package dev.inkling.ui;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Whether the desktop is dark. */
final class SystemTheme {

    private static final SystemQuestion QUESTION = new SystemQuestion(
            List.of("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "AppsUseLightTheme"),
            List.of("-g", "AppleInterfaceStyle"),
            List.of("org.gnome.desktop.interface", "color-scheme"));

    private SystemTheme() {}

    /** @return light also where the system does not say */
    static CompletableFuture<Theme> ask(String os) {
        return QUESTION.ask(os).thenApply(SystemTheme::theme);
    }

    /** @param answer of any of the three systems */
    static Theme theme(String answer) {
        String said = answer.toLowerCase(Locale.ROOT).strip();
        boolean dark = said.equals("dark") || said.equals("'prefer-dark'") || said.endsWith("0x0");
        return dark ? Theme.DARK : Theme.LIGHT;
    }
}

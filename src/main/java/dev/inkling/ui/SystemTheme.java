package dev.inkling.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it is dark. JavaFX 21 cannot, so each system's own command does. */
final class SystemTheme {

    private static final long PATIENCE_MILLISECONDS = 400;

    private final List<String> question;

    private SystemTheme(List<String> question) {
        this.question = question;
    }

    /** @param os the system's name, as Java has it */
    static SystemTheme of(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return new SystemTheme(List.of(
                    "reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v",
                    "AppsUseLightTheme"));
        }
        return new SystemTheme(name.contains("mac")
                ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));
    }

    /** @return light also where the system does not say, or not soon; waits on another thread */
    CompletableFuture<Theme> ask() {
        return CompletableFuture.supplyAsync(this::answer)
                .exceptionally(failure -> Theme.LIGHT)
                .completeOnTimeout(Theme.LIGHT, PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private Theme answer() {
        try {
            Process process = new ProcessBuilder(question).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return theme(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Theme.LIGHT;
        }
    }

    /** @param answer of any of the three commands */
    static Theme theme(String answer) {
        String said = answer.toLowerCase(Locale.ROOT).strip();
        boolean dark = said.equals("dark") || said.equals("'prefer-dark'") || said.endsWith("0x0");
        return dark ? Theme.DARK : Theme.LIGHT;
    }
}

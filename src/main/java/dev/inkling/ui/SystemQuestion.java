package dev.inkling.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks the desktop what the user wants everywhere. JavaFX 21 cannot, so each system's own command does.
 *
 * @param windows the value's key and its name in the registry
 * @param mac the domain and the name of the default
 * @param linux the schema and the key of GNOME's settings
 */
record SystemQuestion(List<String> windows, List<String> mac, List<String> linux) {

    private static final long PATIENCE_MILLISECONDS = 400;

    /** @param os the system's name, as Java has it. @return empty where the system does not say, or not soon */
    CompletableFuture<String> ask(String os) {
        List<String> command = command(os.toLowerCase(Locale.ROOT));
        return CompletableFuture.supplyAsync(() -> answer(command))
                .exceptionally(failure -> "")
                .completeOnTimeout("", PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private List<String> command(String os) {
        if (os.contains("win")) {
            return List.of("reg", "query", windows.get(0), "/v", windows.get(1));
        }
        return os.contains("mac")
                ? List.of("defaults", "read", mac.get(0), mac.get(1))
                : List.of("gsettings", "get", linux.get(0), linux.get(1));
    }

    private static String answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}

package dev.inkling.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the platform wants programs to keep what they write: the XDG base directories on Linux, {@code ~/Library} on
 * macOS, {@code AppData} on Windows. Nothing is created here.
 *
 * @param data the user's own: models and data sets
 * @param settings what the window remembers
 * @param logs what went wrong
 */
public record AppFolders(Path data, Path settings, Path logs) {

    private static final String NAME = "inkling";
    private static final String DISPLAY_NAME = "Inkling";

    /** The folders of whoever runs the program. */
    public static AppFolders ofThisUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static AppFolders of(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve(DISPLAY_NAME);
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(DISPLAY_NAME);
            return new AppFolders(local.resolve("data"), roaming, local.resolve("logs"));
        }
        if (os.contains("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve(DISPLAY_NAME);
            return new AppFolders(support, support, library.resolve("Logs").resolve(DISPLAY_NAME));
        }
        return new AppFolders(
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME));
    }

    /** A relative path in such a variable is to be ignored, says the XDG specification. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        return value == null || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}

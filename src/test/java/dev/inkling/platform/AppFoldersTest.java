package dev.inkling.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/张 伟");

    @Test
    void linuxFollowsXdg() {
        assertEquals(HOME.resolve(".local/share/inkling"), AppFolders.of("Linux", HOME, Map.of()).data());
        assertEquals(HOME.resolve(".config/inkling"), AppFolders.of("Linux", HOME, Map.of()).settings());
        Map<String, String> own = Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "relative/is/ignored");
        assertEquals(Path.of("/data/inkling"), AppFolders.of("Linux", HOME, own).data());
        assertEquals(HOME.resolve(".local/state/inkling"), AppFolders.of("Linux", HOME, own).logs());
    }

    @Test
    void macUsesTheLibrary() {
        AppFolders folders = AppFolders.of("Mac OS X", HOME, Map.of());
        assertEquals(HOME.resolve("Library/Application Support/Inkling"), folders.data());
        assertEquals(HOME.resolve("Library/Logs/Inkling"), folders.logs());
    }

    @Test
    void windowsUsesAppData() {
        AppFolders folders = AppFolders.of("Windows 11", HOME, Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"));
        assertEquals(Path.of("/roaming/Inkling"), folders.settings());
        assertEquals(Path.of("/local/Inkling/data"), folders.data());
    }
}

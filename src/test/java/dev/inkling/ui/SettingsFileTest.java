package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path home;

    @Test
    void whatIsWrittenIsRead() {
        Settings settings = new Settings(Theme.DARK, Language.CHINESE, new Settings.Place(1, 2, 800, 600, true), "模型 2", "/数据/mnist");
        SettingsFile file = new SettingsFile(home.resolve("张 伟/new"));
        file.write(settings);
        assertEquals(settings, file.read());
    }

    @Test
    void withoutAFileTheDefaultsServe() {
        assertEquals(Settings.DEFAULT, new SettingsFile(home).read());
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"theme\":");
        assertEquals(Settings.DEFAULT, new SettingsFile(home).read());
        assertTrue(Files.exists(home.resolve("settings.json.damaged")));
    }

    @Test
    void whatANewerVersionWroteIsPassedOver() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"theme\":\"SEPIA\",\"language\":\"CHINESE\",\"pen\":3}");
        assertEquals(new Settings(null, Language.CHINESE, null), new SettingsFile(home).read());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToStop() throws IOException {
        Path file = Files.writeString(home.resolve("a file"), "in the way");
        new SettingsFile(file).write(Settings.DEFAULT);
    }
}

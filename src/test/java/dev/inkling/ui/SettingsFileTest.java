package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.draw.PenWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SettingsFileTest {

    @TempDir
    private Path home;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void followTheLog() {
        log.start();
        ((Logger) LoggerFactory.getLogger(SettingsReader.class)).addAppender(log);
    }

    @AfterEach
    void leaveTheLog() {
        ((Logger) LoggerFactory.getLogger(SettingsReader.class)).detachAppender(log);
    }

    @Test
    void whatIsWrittenIsRead() {
        Settings settings = new Settings(
                Theme.DARK, Language.CHINESE, new Settings.Place(1, 2, 800, 600, true), "模型 2", "/数据/mnist", 0.7, PenWidth.THICK,
                true);
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
    void eachSettingThatCannotBeUsedIsPassedOverByItselfWithALineInTheLog() throws IOException {
        String window = "{\"x\":1,\"y\":2,\"width\":800,\"height\":600,\"maximized\":false}";
        Map<String, String> good = Map.of(
                "theme", "\"DARK\"", "language", "\"CHINESE\"", "window", window,
                "model", "\"mine\"", "mnist", json(home.toString()), "leastDigit", "0.7", "pen", "\"THIN\"");
        Map<String, List<String>> bad = Map.of(
                "theme", List.of("\"SEPIA\"", "1", "{}", "[\"DARK\"]"),
                "language", List.of("\"KLINGON\"", "true", "\"\""),
                "window", List.of(
                        "\"NaN\"", "[]", "{}", window.replace("800", "\"NaN\""), window.replace("600", "-600"),
                        window.replace("1,", "1e999,"), window.replace("800", "1e9"), window.replace("2,", "\"2\",")),
                "model", List.of("7", "{}", "\"a\\u0000\"", "\"../a\"", "\"/\"", "\"" + "m".repeat(300) + "\""),
                "pen", List.of("\"WIDE\"", "3", "{}"),
                "leastDigit", List.of("1.5", "-0.1", "\"0.5\"", "[0.5]", "true"),
                "mnist", List.of("\"\\u0000\"", "\"relative/path\"", "\"\"", "false", "\"Q:mnist\""));
        for (String key : bad.keySet()) {
            Map<String, String> others = new TreeMap<>(good);
            others.remove(key);
            Settings expected = read(others);
            assertEquals(List.of(), log.list);
            for (String value : bad.get(key)) {
                others.put(key, value);
                assertEquals(expected, read(others), key + " " + value);
                assertEquals(1, log.list.size(), key + " " + value);
                assertTrue(log.list.get(0).getFormattedMessage().startsWith("The setting " + key + " cannot be used"));
                log.list.clear();
            }
        }
    }

    @Test
    void whatIsNoSettingsFileIsNoReasonToStop() throws IOException {
        Path file = Files.createDirectory(home.resolve("settings.json"));
        SettingsFile settings = new SettingsFile(home);
        assertEquals(Settings.DEFAULT, settings.read());
        settings.write(Settings.DEFAULT);
        Files.delete(file);
        for (String content : List.of("", "null", "[]", "7", "{} ".repeat(30_000), "[".repeat(5000), "{\"theme\":\"DA")) {
            Files.writeString(file, content);
            assertEquals(Settings.DEFAULT, settings.read());
            assertFalse(Files.exists(file), "kept aside");
        }
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, 0, 0});
        assertEquals(Settings.DEFAULT, settings.read());
    }

    @Test
    void aWindowThatWasNeverShownHasNoPlaceToRemember() {
        Settings.Place nowhere = new Settings.Place(Double.NaN, Double.NaN, 960, 700, false);
        SettingsFile file = new SettingsFile(home);
        file.write(new Settings(Theme.DARK, null, nowhere));
        assertEquals(new Settings(Theme.DARK, null, null), file.read());
        assertEquals(List.of(), log.list);
    }

    private Settings read(Map<String, String> settings) throws IOException {
        Files.writeString(
                home.resolve("settings.json"),
                settings.entrySet().stream()
                        .map(setting -> "\"" + setting.getKey() + "\":" + setting.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
        return new SettingsFile(home).read();
    }

    private static String json(String text) throws IOException {
        return new ObjectMapper().writeValueAsString(text);
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

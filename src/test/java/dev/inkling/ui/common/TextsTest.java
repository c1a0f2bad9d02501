package dev.inkling.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = read("texts.properties");
        Properties chinese = read("texts_zh_CN.properties");
        assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertFalse(english.getProperty(key).isBlank(), key);
            assertFalse(chinese.getProperty(key).isBlank(), key);
            assertEquals(
                    english.getProperty(key).contains("{0}"), chinese.getProperty(key).contains("{0}"), key + " tells as much");
        }
    }

    @Test
    void aSystemInAnotherLanguageGetsEnglish() {
        assertEquals(Language.ENGLISH, Language.of(Locale.FRENCH));
        assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag("zh-Hans-CN")));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertEquals("Draw", new Texts(Language.ENGLISH).get("draw.tab"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void foreignTextCannotTurnTheDirectionOfReading() {
        Texts texts = new Texts(Language.ENGLISH);
        assertEquals(
                texts.get("train.data.found", "gpj?.exe"), texts.get("train.data.found", Path.of("gpj\u202e.exe")));
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

package dev.inkling.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    void percentagesAndEllipsesAreWrittenInOneWay() throws IOException {
        for (String name : List.of("texts.properties", "texts_zh_CN.properties")) {
            read(name).forEach((key, text) -> {
                assertFalse(Pattern.compile("[}\\d] %").matcher((String) text).find(), key + "=" + text);
                assertFalse(Pattern.compile(" …|……|\\.\\.\\.").matcher((String) text).find(), key + "=" + text);
            });
        }
    }

    @Test
    void apostrophesAreDoubledOnlyWhereSomethingIsFilledIn() throws IOException {
        for (String name : List.of("texts.properties", "texts_zh_CN.properties")) {
            read(name).forEach((key, text) -> assertFalse(
                    ((String) text).contains("''") && !Pattern.compile("\\{\\d").matcher((String) text).find(), key + "=" + text));
        }
    }

    @Test
    void noWordsAreInTheCode() throws IOException {
        Pattern words = Pattern.compile("(?:new (?:Label|Button|Tooltip|MenuItem|Text|CheckBox|ToggleButton|TitledPane)"
                + "|set(?:Text|Title|HeaderText|AccessibleText|AccessibleHelp|PromptText))\\(\"[^\"]*\\p{L}{2}");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/inkling/ui"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                assertFalse(words.matcher(Files.readString(source)).find(), source.toString());
            }
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

package dev.inkling.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysTheSameThings(Language language) throws IOException {
        Properties english = read(Language.ENGLISH);
        Properties other = read(language);
        assertEquals(english.stringPropertyNames(), other.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertFalse(other.getProperty(key).isBlank(), key);
            assertEquals(values(english.getProperty(key)), values(other.getProperty(key)), key + " tells as much");
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @Test
    void percentagesAndEllipsesAreWrittenInOneWay() throws IOException {
        for (Language language : Language.values()) {
            read(language).forEach((key, text) -> {
                assertFalse(Pattern.compile("[}\\d] %").matcher((String) text).find(), key + "=" + text);
                assertFalse(Pattern.compile(" …|……|\\.\\.\\.").matcher((String) text).find(), key + "=" + text);
            });
        }
    }

    @Test
    void apostrophesAreDoubledOnlyWhereSomethingIsFilledIn() throws IOException {
        for (Language language : Language.values()) {
            read(language).forEach((key, text) -> assertFalse(
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

    private static Properties read(Language language) throws IOException {
        String name = language == Language.ENGLISH ? "texts.properties" : "texts_" + language.locale() + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

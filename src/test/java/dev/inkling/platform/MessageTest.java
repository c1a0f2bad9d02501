package dev.inkling.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = read("messages.properties");
        Properties chinese = read("messages_zh_CN.properties");
        assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertFalse(english.getProperty(key).isBlank(), key);
            assertEquals(values(english.getProperty(key)), values(chinese.getProperty(key)), key);
        }
    }

    @Test
    void aMessageWithinAMessageIsInTheSameLanguage() {
        Message message = Message.of("file.failed.because", "a.zip", Message.of("memory.short"));
        assertEquals("a.zip: out of memory; give Java more with -Xmx", message.toString());
        assertEquals("a.zip：内存不足；请用 -Xmx 给 Java 更多内存", message.in(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void valuesCannotTakeOverATerminal() {
        assertEquals(
                "?31m?.zip: there is no such file", Message.of("file.missing", "\u009b31m\u202e.zip").toString());
    }

    private static Set<String> values(String pattern) {
        return VALUE.matcher(pattern).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Message.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

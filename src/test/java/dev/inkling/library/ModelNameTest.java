package dev.inkling.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "my net|my net",
                "我的网络|我的网络",
                "  my \t net  |my net",
                "net.zip|net",
                "Net.ZIP|Net",
                "a/b\\c:d*e?f\"g<h>i/j|a-b-c-d-e-f-g-h-i-j",
                "../../etc/passwd|-..-etc-passwd",
                ".hidden|hidden",
                "net. . .|net",
                "con|_con",
                "LPT9.old|_LPT9.old",
                "Console|Console",
                "...|model",
                "``|model",
            })
    void whatAFileNameCannotHaveIsLeftOut(String wish, String name) {
        assertEquals(name, ModelName.of(wish));
    }

    @ParameterizedTest
    @ValueSource(strings = {".zip", ". ", ".zip.", " "})
    void aNameOfMegabytesIsNoWork(String part) {
        assertTimeout(Duration.ofSeconds(5), () -> ModelName.of("x" + part.repeat(1_000_000) + "x"));
    }

    @Test
    void controlCharactersAndHalvesOfPairsAreLeftOut() {
        assertEquals("a-b-c", ModelName.of("a\u0000b\ud800c"));
    }

    @Test
    void accentsAreOneCharacterWhereverTheyWereTyped() {
        assertEquals("\u00e9", ModelName.of("e\u0301"));
    }

    @Test
    void theLongestNameFitsIntoAFileNameAndIsCutBetweenCharacters() {
        String name = ModelName.of("😀".repeat(300));
        assertEquals("😀".repeat(50), name);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 200);
    }

    @Test
    void aNameIsItsOwnName() {
        for (String wish : new String[] {"a/b", "con", "x.zip.zip", ". a .", "é", "long ".repeat(40)}) {
            String name = ModelName.of(wish);
            assertEquals(name, ModelName.of(name), wish);
        }
    }
}

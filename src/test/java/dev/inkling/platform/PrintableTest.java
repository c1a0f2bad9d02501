package dev.inkling.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatIsNoTextIsAQuestionMark() {
        assertEquals("a?[2Jb?c?d?e?f", Printable.of("a\u001b[2Jb\u009bc\u202ed\u007fe\u2066f"));
        assertEquals("a?b?c", Printable.of("a\ud800b\udc00c"));
        assertEquals("tab?", Printable.of("tab\t"));
    }

    @Test
    void lettersOfAllLanguagesStay() {
        assertEquals("é 七 ش 𝟟 ✍🏽", Printable.of("é 七 ش 𝟟 ✍🏽"));
    }

    @Test
    void lineBreaksAreOneBlank() {
        assertEquals("a b c d", Printable.of("a\r\nb\u2028\u2029c\u0085\n\u000b\fd"));
    }

    @Test
    void aLongTextIsCut() {
        assertEquals("𝟟𝟟…", Printable.of("𝟟𝟟𝟟", 2));
        assertEquals("𝟟𝟟", Printable.of("𝟟𝟟", 2));
    }

    @Test
    void millionsOfLineBreaksAreNoWork() {
        assertEquals(" ", Printable.of("\r\n\n".repeat(1_000_000)));
    }

    @Test
    void tellsWhichCharactersItKeeps() {
        assertTrue(Printable.isPrintable('七'));
        assertFalse(Printable.isPrintable('\n'));
        assertFalse(Printable.isPrintable('\u2028'));
        assertFalse(Printable.isPrintable('\u009b'));
    }
}

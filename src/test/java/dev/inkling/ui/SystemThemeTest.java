package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SystemThemeTest {

    @Test
    void eachSystemsAnswerIsUnderstood() {
        assertEquals(Theme.DARK, SystemTheme.theme("'prefer-dark'\n"));
        assertEquals(Theme.LIGHT, SystemTheme.theme("'default'\n"));
        assertEquals(Theme.DARK, SystemTheme.theme("Dark\n"));
        assertEquals(Theme.LIGHT, SystemTheme.theme("The domain/default pair of (…, AppleInterfaceStyle) does not exist"));
        assertEquals(Theme.DARK, SystemTheme.theme("\r\n  AppsUseLightTheme    REG_DWORD    0x0\r\n\r\n"));
        assertEquals(Theme.LIGHT, SystemTheme.theme("\r\n  AppsUseLightTheme    REG_DWORD    0x1\r\n\r\n"));
        assertEquals(Theme.LIGHT, SystemTheme.theme(""));
    }

    @Test
    void aSystemThatDoesNotSayIsLight() {
        // There is no such command on any other system.
        assertEquals(Theme.LIGHT, SystemTheme.ask(System.getProperty("os.name").startsWith("Windows") ? "Linux" : "Windows")
                .join());
    }

    @Test
    void lessMotionIsUnderstoodToo() {
        assertFalse(SystemMotion.isWelcome("false\n"));
        assertTrue(SystemMotion.isWelcome("true\n"));
        assertFalse(SystemMotion.isWelcome("1\n"));
        assertTrue(SystemMotion.isWelcome("0\n"));
        assertFalse(SystemMotion.isWelcome("\r\n    MinAnimate    REG_SZ    0\r\n"));
        assertTrue(SystemMotion.isWelcome("\r\n    MinAnimate    REG_SZ    1\r\n"));
        assertTrue(SystemMotion.isWelcome(""));
    }
}

package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        // On a Linux without GNOME's settings, and on any other system, there is no such command.
        assertEquals(Theme.LIGHT, SystemTheme.of(System.getProperty("os.name").startsWith("Windows") ? "Linux" : "Windows")
                .ask().join());
    }
}

package dev.inkling.ui.common;

import java.util.Arrays;
import java.util.Locale;

/** The languages the window speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    @Override
    public String toString() {
        return ownName;
    }

    /** @return the language of a system, English where the window does not speak it */
    public static Language of(Locale system) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(system.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }
}

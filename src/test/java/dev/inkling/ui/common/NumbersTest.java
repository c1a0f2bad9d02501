package dev.inkling.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Texts texts = new Texts(Language.ENGLISH);
    private final Numbers numbers = new Numbers(texts);

    @Test
    void bothLanguagesWriteNoBlankBeforeThePercentSign() {
        for (Language language : Language.values()) {
            texts.languageProperty().set(language);
            assertEquals("99.54%", numbers.share(0.9954));
            assertEquals("1,234", numbers.count(1234));
        }
    }

    @Test
    void allIsSaidOfAllOnly() {
        assertEquals("99.99%", numbers.share(0.999_99));
        assertEquals("100.00%", numbers.share(1));
        assertEquals("99.9%", numbers.probability(0.999_99f));
        assertEquals("100.0%", numbers.probability(1));
        assertEquals("0.7%", numbers.probability(0.007f), "the float nearest to it is smaller");
    }

    @Test
    void decimalsHaveNoZerosThatSayNothing() {
        assertEquals("0", numbers.decimal(0.0, 6));
        assertEquals("0.00001", numbers.decimal(1e-5, 6));
        assertEquals("0.999", numbers.decimal(0.999, 6));
        assertEquals("0.5000", numbers.fixed(0.5, 4));
        assertEquals("2%", numbers.percent(0.015, 0));
    }
}

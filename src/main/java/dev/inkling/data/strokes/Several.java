package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Several digits or letters where one digit should be. Their heights are about 10. */
final class Several {

    private static final List<Integer> DIGITS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    /** A 1 or a 0 that touches another digit makes a third one of it. */
    private static final List<Integer> TOUCHABLE = List.of(2, 3, 4, 5, 6, 7, 8, 9);
    /** Two of these, one above the other, are no 8, no 9 and no 6. */
    private static final List<Integer> STACKABLE = List.of(2, 3, 4, 5, 7);

    private static final List<Drawing> SIGNS = List.copyOf(Templates.of("sign").values());
    private static final List<Drawing> LETTERS = List.copyOf(Templates.of("letter").values());

    private Several() {}

    static Map<String, Drawing> all() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("digits: two side by side", random -> sideBySide(2, random));
        drawings.put("digits: three side by side", random -> sideBySide(3, random));
        drawings.put("digits: four side by side", random -> sideBySide(4, random));
        drawings.put("digits: with a sign between", Several::withSign);
        drawings.put("digits: two overlapping", Several::overlapping);
        drawings.put("digits: one above the other", Several::stacked);
        drawings.put("letters", Several::letters);
        drawings.put("digit and letter", Several::mixed);
        return drawings;
    }

    private static Ink sideBySide(int count, SplittableRandom random) {
        Hand hand = new Hand(random);
        Chances chances = new Chances(random);
        Arrangement row = new Arrangement();
        for (int i = 0; i < count; i++) {
            row.right(digit(DIGITS, hand, chances), chances.between(1.5, 5), chances.either(1), chances.between(8.5, 11));
        }
        return row.ink();
    }

    private static Ink withSign(SplittableRandom random) {
        Hand hand = new Hand(random);
        Chances chances = new Chances(random);
        Arrangement row = new Arrangement();
        row.right(digit(DIGITS, hand, chances), 0, 0, 10);
        row.right(chances.of(SIGNS).draw(random), chances.between(1.5, 4), 3, chances.between(3.0, 6));
        row.right(digit(DIGITS, hand, chances), chances.between(1.5, 4), chances.either(1), chances.between(8.5, 11));
        return row.ink();
    }

    private static Ink overlapping(SplittableRandom random) {
        Hand hand = new Hand(random);
        Chances chances = new Chances(random);
        Arrangement row = new Arrangement();
        for (int i = 0; i < 2; i++) {
            row.right(digit(TOUCHABLE, hand, chances), chances.between(-1.2, 0), chances.either(1), chances.between(9.0, 11));
        }
        return row.ink();
    }

    private static Ink stacked(SplittableRandom random) {
        Hand hand = new Hand(random);
        Chances chances = new Chances(random);
        Arrangement column = new Arrangement();
        for (int i = 0; i < 2; i++) {
            column.below(digit(STACKABLE, hand, chances), chances.between(1.5, 4), chances.either(2), chances.between(9.0, 11));
        }
        return column.ink();
    }

    private static Ink letters(SplittableRandom random) {
        Chances chances = new Chances(random);
        Arrangement row = new Arrangement();
        for (int i = chances.between(2, 4); i > 0; i--) {
            row.right(chances.of(LETTERS).draw(random), chances.between(0.0, 4), 0, chances.between(8.0, 11));
        }
        return row.ink();
    }

    private static Ink mixed(SplittableRandom random) {
        Chances chances = new Chances(random);
        Ink digit = digit(DIGITS, new Hand(random), chances);
        Ink letter = chances.of(LETTERS).draw(random);
        boolean letterFirst = chances.in(2);
        Arrangement row = new Arrangement();
        row.right(letterFirst ? letter : digit, 0, 0, 10);
        row.right(letterFirst ? digit : letter, chances.between(1.5, 4), 0, chances.between(8.0, 11));
        return row.ink();
    }

    private static Ink digit(List<Integer> digits, Hand hand, Chances chances) {
        return hand.write(chances.of(Styles.of(chances.of(digits))).skeleton());
    }
}

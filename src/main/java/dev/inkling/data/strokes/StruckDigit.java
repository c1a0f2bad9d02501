package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A digit that its writer took back. */
final class StruckDigit {

    private static final List<Integer> DIGITS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    /** A 0 with a line through it is a 0, a 7 a 7, and so may be a loop; a 1 or a 4 with one more line may be anything. */
    private static final List<Integer> STRUCK_BY_A_LINE = List.of(2, 3, 5);
    private static final List<Integer> STRUCK_BY_LINES = List.of(2, 3, 5, 6, 8, 9);

    private final Outline strike = new Outline();
    private final Box box;
    private final double half;
    private final Chances chances;

    private StruckDigit(Box box, Chances chances) {
        this.box = box;
        this.half = box.halfLongestSide();
        this.chances = chances;
    }

    static Map<String, Drawing> all() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("by a line", random -> struck(STRUCK_BY_A_LINE, random, StruckDigit::line));
        drawings.put("by two lines", random -> struck(STRUCK_BY_LINES, random, StruckDigit::lines));
        drawings.put("by a cross", random -> struck(DIGITS, random, StruckDigit::cross));
        drawings.put("by a scribble", random -> struck(DIGITS, random, StruckDigit::scribble));
        return drawings;
    }

    private static Ink struck(List<Integer> digits, SplittableRandom random, Consumer<StruckDigit> how) {
        Chances chances = new Chances(random);
        Ink digit = new Hand(random).write(chances.of(Styles.of(chances.of(digits))).skeleton());
        StruckDigit struck = new StruckDigit(Box.around(digit), chances);
        how.accept(struck);
        List<Stroke> strokes = new ArrayList<>(digit.strokes());
        strokes.addAll(struck.strike.ink().strokes());
        return new Ink(strokes);
    }

    private void line() {
        across(chances.either(0.3) * half, chances.either(0.3) * half);
    }

    private void lines() {
        double rise = chances.either(0.4) * half;
        across(-chances.between(0.15, 0.4) * half, rise);
        across(chances.between(0.15, 0.4) * half, rise + chances.either(0.1) * half);
    }

    private void across(double below, double rise) {
        double over = chances.between(0.4, 0.8) * half;
        double y = box.middleY() + below;
        strike.line(box.left() - over, y + rise, box.right() + over, y - rise);
    }

    private void cross() {
        double over = chances.between(0.1, 0.4) * half;
        double wide = Math.max(box.right() - box.middleX(), half / 2) + over;
        strike.line(box.middleX() - wide, box.top() - over, box.middleX() + wide, box.bottom() + over);
        strike.line(box.middleX() + wide, box.top() - over, box.middleX() - wide, box.bottom() + over);
    }

    private void scribble() {
        int lines = chances.between(5, 10);
        double over = chances.between(0.1, 0.4) * half;
        double wide = Math.max(box.right() - box.middleX(), half / 2) + over;
        strike.lift();
        for (int i = 0; i <= lines; i++) {
            double y = box.middleY() + half * (1.6 * i / lines - 0.8 + chances.either(0.15));
            strike.through(box.middleX() + (i % 2 == 0 ? wide : -wide) * chances.between(0.8, 1.1), y);
        }
    }
}

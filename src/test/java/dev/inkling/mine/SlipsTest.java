package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Rasterizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlipsTest {

    private final Slips slips = new Slips(new ByHeight(), new Rasterizer()::rasterize);

    @Test
    void whatTheNetworkAndTheOthersContradictIsLeftOut() {
        List<MyDigit> digits = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            digits.add(new MyDigit(1, Instant.ofEpochSecond(number), bar(number)));
        }
        MyDigit slip = new MyDigit(4, Instant.ofEpochSecond(9), bar(9));
        digits.add(2, slip);
        assertEquals(List.of(2), slips.in(digits.size(), i -> digits.get(i).ink(), i -> digits.get(i).label()));
        List<MyDigit> meant = new ArrayList<>(digits);
        meant.remove(slip);
        assertEquals(meant, slips.without(digits));
    }

    @Test
    void whatThisHandAlwaysWritesIsNone() {
        List<MyDigit> digits = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            digits.add(new MyDigit(7, Instant.ofEpochSecond(number), bar(number)));
        }
        assertEquals(digits, slips.without(digits));
    }

    /** A stroke down, a little aslant. */
    private static Ink bar(int number) {
        return Ink.of(Stroke.of(new Point(0, 0), new Point(number, 100)));
    }
}

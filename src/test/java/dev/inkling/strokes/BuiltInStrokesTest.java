package dev.inkling.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.mnist.LabelledDigits;
import dev.inkling.raster.Raster;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInStrokesTest {

    @Test
    void theSameSeedDrawsTheSameDigits() {
        LabelledDigits once = BuiltInStrokes.digits(50, 7);
        LabelledDigits again = BuiltInStrokes.digits(50, 7);
        LabelledDigits other = BuiltInStrokes.digits(50, 8);
        for (int i = 0; i < 50; i++) {
            assertEquals(once.raster(i), again.raster(i));
            assertEquals(i % 10, once.label(i));
            assertNotEquals(once.raster(i), other.raster(i));
        }
    }

    @Test
    void everyDigitIsFramedAsMnistIs() {
        LabelledDigits digits = BuiltInStrokes.digits(300, 3);
        for (int i = 0; i < digits.count(); i++) {
            float[] raster = digits.raster(i).toArray();
            double mass = 0;
            double x = 0;
            double y = 0;
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                mass += raster[pixel];
                x += raster[pixel] * (pixel % Raster.SIDE + 0.5);
                y += raster[pixel] * (pixel / Raster.SIDE + 0.5);
            }
            assertEquals(14.5, x / mass, 0.3, "digit " + i);
            assertEquals(14.5, y / mass, 0.3, "digit " + i);
            assertTrue(mass > 20 && mass < 250, "ink of digit " + i + ": " + mass);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyDigitHasStyles(int digit) {
        Set<String> names = Styles.of(digit).stream().map(Style::name).collect(Collectors.toCollection(HashSet::new));
        assertTrue(names.size() >= 3, names.toString());
        assertEquals(Styles.of(digit).size(), names.size(), "names differ");
    }

    @Test
    void aCrossedSevenHasTwoStrokesAndAPlainOneHasOne() {
        Set<Integer> strokes = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            Ink seven = BuiltInStrokes.ink(7, new SplittableRandom(i));
            strokes.add(seven.strokes().size());
        }
        assertEquals(Set.of(1, 2), strokes);
    }
}

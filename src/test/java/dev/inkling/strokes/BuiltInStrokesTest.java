package dev.inkling.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.mnist.LabelledDigits;
import dev.inkling.raster.Raster;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInStrokesTest {

    private static final BooleanSupplier NEVER = () -> false;

    @Test
    void theSameSeedDrawsTheSameDigits() {
        LabelledDigits once = BuiltInStrokes.digits(50, 7, NEVER);
        LabelledDigits again = BuiltInStrokes.digits(50, 7, NEVER);
        LabelledDigits other = BuiltInStrokes.digits(50, 8, NEVER);
        for (int i = 0; i < 50; i++) {
            assertEquals(once.raster(i), again.raster(i));
            assertEquals(i % 10, once.label(i));
            assertNotEquals(once.raster(i), other.raster(i));
        }
    }

    /** A model's provenance names the set by its checksum, wherever it was drawn. */
    @Test
    void theDigitsAreTheSameEverywhere() throws Exception {
        LabelledDigits digits = BuiltInStrokes.digits(500, 1, NEVER);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < digits.count(); i++) {
            for (float pixel : digits.raster(i).toArray()) {
                sha.update((byte) Math.round(255 * pixel));
            }
        }
        assertEquals("ec4858eb03db51e0009b576a5c2eaf0ab03dfc842681f8bf98ba4a5ffe0be996", HexFormat.of().formatHex(sha.digest()));
    }

    @Test
    void whoNoLongerWaitsIsObeyed() {
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> BuiltInStrokes.load(() -> asked.incrementAndGet() > 100));
        assertTrue(asked.get() < 1000, asked + " digits were begun");
    }

    @Test
    void everyDigitIsFramedAsMnistIs() {
        LabelledDigits digits = BuiltInStrokes.digits(300, 3, NEVER);
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

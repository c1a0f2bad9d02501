package dev.inkling.data.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.training.Model;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInStrokesTest {

    @Test
    void theSameSeedDrawsTheSameDigits() {
        LabelledDigits once = BuiltInStrokes.digits(50, 7, Progress.UNWATCHED);
        LabelledDigits again = BuiltInStrokes.digits(50, 7, Progress.UNWATCHED);
        LabelledDigits other = BuiltInStrokes.digits(50, 8, Progress.UNWATCHED);
        for (int i = 0; i < 50; i++) {
            assertEquals(once.raster(i), again.raster(i));
            assertEquals(i % 10, once.label(i));
            assertNotEquals(once.raster(i), other.raster(i));
        }
    }

    /** A model's provenance names the set by its checksum, wherever it was drawn. */
    @Test
    void theDigitsAreTheSameEverywhere() throws Exception {
        LabelledDigits digits = BuiltInStrokes.digits(500, 1, Progress.UNWATCHED);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < digits.count(); i++) {
            for (float pixel : digits.raster(i).toArray()) {
                sha.update((byte) Math.round(255 * pixel));
            }
        }
        assertEquals("b1c949ff10f1c43119e557f051b3fcdbfaf9a8d21e0ec9d5a14e890915b980a7", HexFormat.of().formatHex(sha.digest()));
    }

    @Test
    void whoNoLongerWaitsIsObeyed() {
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> BuiltInStrokes.digits(BuiltInStrokes.TRAINING, 9, new Progress() {
            @Override
            public void at(double share) {}

            @Override
            public boolean isStopped() {
                return asked.incrementAndGet() > 100;
            }
        }));
        assertTrue(asked.get() < 1000, asked + " digits were begun");
    }

    @Test
    void everyDigitIsFramedAsMnistIs() {
        LabelledDigits digits = BuiltInStrokes.digits(300, 3, Progress.UNWATCHED);
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
        assertTrue(names.size() >= 8, names.toString());
        assertEquals(Styles.of(digit).size(), names.size(), "names differ");
    }

    /** They stand for the ten digits wherever the window wants some. */
    @Test
    void theSamplesAreLegible() throws Exception {
        try (InputStream file = Model.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
                Model model = new Dl4jEngine(1).load(file, "The bundled model")) {
            for (int digit = 0; digit < 10; digit++) {
                assertEquals(digit, model.recognize(BuiltInStrokes.samples().get(digit)).mostProbable());
            }
        }
    }

    /** A slash through a narrow zero drawn with a thick pen is a blob. */
    @Test
    void slashedZerosLetLightThrough() {
        int slashed = 0;
        for (int i = 0; i < 300; i++) {
            Written zero = BuiltInStrokes.digit(0, new SplittableRandom(i));
            if (zero.ink().strokes().size() == 2) {
                slashed++;
                assertTrue(zero.penWidth() < 2.5, "pen of zero " + i + ": " + zero.penWidth());
            }
        }
        assertTrue(slashed > 50 && slashed < 150, slashed + " of 300 zeros are slashed");
    }

    @Test
    void aCrossedSevenHasTwoStrokesAndAPlainOneHasOne() {
        Set<Integer> strokes = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            Written seven = BuiltInStrokes.digit(7, new SplittableRandom(i));
            strokes.add(seven.ink().strokes().size());
        }
        assertEquals(Set.of(1, 2), strokes);
    }
}

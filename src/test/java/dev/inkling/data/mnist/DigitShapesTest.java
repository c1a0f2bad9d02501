package dev.inkling.data.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.strokes.StrokeDigits;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigitShapesTest {

    /** Whoever changes the strokes puts these lines into shapes.txt. */
    @Test
    void whatDigitsLookLikeIsTheMeanOfTheBuiltInStrokes() throws Exception {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(DigitShapes.class.getResourceAsStream("shapes.txt"), StandardCharsets.US_ASCII))) {
            assertEquals(DigitShapes.of(StrokeDigits.of(2000, 5)).lines(), lines.lines().toList());
        }
    }

    @Test
    void digitsAreLikeThemselvesUprightAndNoOtherWay() {
        DigitShapes shapes = DigitShapes.of(StrokeDigits.of(500, 6));
        assertTrue(shapes.likeness(Orientation.UPRIGHT) > 0.9);
        for (Orientation other : Orientation.values()) {
            assertTrue(other == Orientation.UPRIGHT || shapes.likeness(other) < 0.6, other.id());
        }
    }

    @Test
    void noiseIsLikeNothing() {
        byte[] pixels = new byte[200 * 784];
        byte[] labels = new byte[200];
        new Random(1).nextBytes(pixels);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
        }
        DigitShapes shapes = DigitShapes.of(new LabelledDigits(pixels, labels));
        for (Orientation orientation : Orientation.values()) {
            assertEquals(0, shapes.likeness(orientation), 0.1, orientation.id());
        }
    }

    @Test
    void theEightOrientationsAreEight() {
        Set<Integer> corners = new HashSet<>();
        for (Orientation orientation : Orientation.values()) {
            corners.add(100 * orientation.place(0, 0, 10) + orientation.place(0, 1, 10));
        }
        assertEquals(8, corners.size());
        assertEquals(34, Orientation.UPRIGHT.place(3, 4, 10));
        assertEquals(43, Orientation.TRANSPOSED.place(3, 4, 10));
    }
}

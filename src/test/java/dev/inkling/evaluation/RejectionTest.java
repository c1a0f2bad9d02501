package dev.inkling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionTest {

    @Test
    void theMoreIsAskedForTheMoreIsTakenForNone() {
        List<Rejection> curve = Rejection.curve(new double[] {0.99, 0.97, 0.55, 0.02}, new double[] {0, 0.5});
        assertEquals(new Rejection(0.05, 0.25, 0.5), curve.get(0));
        assertEquals(new Rejection(0.5, 0.25, 0.5), Rejection.nearest(curve, 0.51));
        assertEquals(new Rejection(0.6, 0.5, 1), Rejection.nearest(curve, 0.62));
        assertEquals(new Rejection(0.98, 0.75, 1), Rejection.nearest(curve, 1));
    }

    @Test
    void withoutExamplesNothingIsKnown() {
        assertEquals(List.of(), Rejection.curve(new double[] {1}, new double[0]));
        assertEquals(List.of(), Rejection.curve(new double[0], new double[] {1}));
        assertNull(Rejection.nearest(List.of(), 0.5));
    }

    @Test
    void sharesAreShares() {
        assertThrows(IllegalArgumentException.class, () -> new Rejection(0.5, 1.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Rejection(0.5, 0, Double.NaN));
    }
}

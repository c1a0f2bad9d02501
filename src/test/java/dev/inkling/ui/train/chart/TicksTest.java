package dev.inkling.ui.train.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void ticksAreRound() {
        assertEquals(List.of(0.0, 0.5, 1.0, 1.5, 2.0), Ticks.between(0, 2.3, 5));
        assertEquals(List.of(0.9, 0.92, 0.94, 0.96, 0.98, 1.0), Ticks.between(0.9, 1, 5).stream().map(TicksTest::rounded).toList());
        assertEquals(List.of(0.01, 0.1, 1.0), Ticks.decades(0.005, 2).stream().map(TicksTest::rounded).toList());
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}

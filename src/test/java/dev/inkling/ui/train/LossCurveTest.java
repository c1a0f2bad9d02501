package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossCurveTest {

    private final LossCurve curve = new LossCurve();

    @Test
    void aShortRunIsKeptBatchByBatch() {
        curve.add(1, 2);
        curve.add(2, 1);
        assertEquals(2, curve.buckets());
        assertEquals(2, curve.most(0));
        assertEquals(1, curve.least(1));
        assertEquals(2, curve.smoothed(0), 1e-9);
        assertEquals((0.98 * 0.02 * 2 + 0.02 * 1) / (1 - 0.98 * 0.98), curve.smoothed(1), 1e-9);
    }

    @Test
    void aLongRunIsBoundedAndItsSpikesStay() {
        for (int step = 1; step <= 100_000; step++) {
            curve.add(step, step == 54_321 ? 99 : step == 77_777 ? -5 : 1);
        }
        assertTrue(curve.buckets() <= LossCurve.MOST_BUCKETS && curve.buckets() > LossCurve.MOST_BUCKETS / 2 - 1);
        assertEquals(99, IntStream.range(0, curve.buckets()).mapToDouble(curve::most).max().orElseThrow());
        assertEquals(-5, IntStream.range(0, curve.buckets()).mapToDouble(curve::least).min().orElseThrow());
        assertEquals(100_000, curve.step(curve.buckets() - 1));
        assertTrue(curve.step(curve.bucketOf(54_321)) >= 54_321);
        assertEquals(99, curve.most(curve.bucketOf(54_321)));
    }

    @Test
    void ticksAreRound() {
        assertEquals(List.of(0.0, 0.5, 1.0, 1.5, 2.0), Ticks.between(0, 2.3, 5));
        assertEquals(List.of(0.9, 0.92, 0.94, 0.96, 0.98, 1.0), Ticks.between(0.9, 1, 5).stream().map(LossCurveTest::rounded).toList());
        assertEquals(List.of(0.01, 0.1, 1.0), Ticks.decades(0.005, 2).stream().map(LossCurveTest::rounded).toList());
    }

    @Test
    void theFileHoldsEveryPoint(@TempDir Path folder) throws IOException {
        RunCurve run = new RunCurve("quick");
        run.loss().add(1, 2);
        run.loss().add(2, 2);
        run.epochs().add(new RunCurve.Epoch(1, 2, 0.5, 0.75));
        Path file = folder.resolve("curve.csv");
        CurveFile.write(run, file);
        assertEquals(
                List.of(
                        "run,step,least_loss,most_loss,smoothed_loss,epoch,validation_loss,validation_accuracy",
                        "quick,1,2.0,2.0,2.0,,,",
                        "quick,2,2.0,2.0,2.0,,,",
                        "quick,2,,,,1,0.5,0.75"),
                Files.readAllLines(file));
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}

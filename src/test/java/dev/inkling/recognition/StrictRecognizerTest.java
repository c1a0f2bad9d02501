package dev.inkling.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.raster.Raster;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StrictRecognizerTest {

    /** Takes everything for a seven, with this probability that it is a digit at all. */
    private static Recognizer sevens(double isDigit) {
        return new Recognizer() {
            @Override
            public Prediction recognize(Raster raster) {
                return new Prediction(new float[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0}, isDigit);
            }

            @Override
            public List<Prediction> recognize(List<Raster> rasters) {
                return rasters.stream().map(this::recognize).toList();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void whatIsAskedForDecides() {
        AtomicReference<Double> least = new AtomicReference<>(0.5);
        Recognizer strict = new StrictRecognizer(sevens(0.7), least::get);
        assertEquals(OptionalInt.of(7), strict.recognize(Raster.BLANK).digit());
        least.set(0.71);
        assertTrue(strict.recognize(Raster.BLANK).digit().isEmpty());
        assertTrue(strict.recognize(List.of(Raster.BLANK)).get(0).isHardlyDigit());
        least.set(0.7);
        assertEquals(OptionalInt.of(7), strict.recognize(List.of(Raster.BLANK)).get(0).digit());
        assertEquals(0.7, strict.recognize(Raster.BLANK).isDigit().orElseThrow());
    }

    @Test
    void aNetworkThatKnowsDigitsOnlyTakesEverythingForOne() {
        assertEquals(OptionalInt.of(7), new StrictRecognizer(sevens(Double.NaN), () -> 0.99).recognize(Raster.BLANK).digit());
    }
}

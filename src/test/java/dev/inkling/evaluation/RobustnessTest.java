package dev.inkling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    /** A bar of ink in the middle, said to be a one, and what is no digit. */
    private static LabelledDigits bars() {
        byte[] pixels = new byte[3 * Raster.PIXELS];
        for (int digit = 0; digit < 3; digit++) {
            for (int row = 4; row < 24; row++) {
                pixels[digit * Raster.PIXELS + row * Raster.SIDE + 14] = (byte) 255;
            }
        }
        return new LabelledDigits(pixels, new byte[] {1, 1, LabelledDigits.NO_DIGIT});
    }

    /** Reads a one where there is ink in the middle column, else a zero. */
    private static final class MiddleReader implements Recognizer {

        @Override
        public Prediction recognize(Raster raster) {
            float[] probabilities = new float[10];
            probabilities[raster.at(14, 14) > 0.5 ? 1 : 0] = 1;
            return new Prediction(probabilities);
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            return rasters.stream().map(this::recognize).toList();
        }

        @Override
        public void close() {}
    }

    @Test
    void accuracyAtEachAmount() {
        Robustness shift = Robustness.of(new MiddleReader(), bars(), Progress.UNWATCHED).get(Strain.SHIFT.ordinal());
        assertEquals(Strain.SHIFT, shift.strain());
        assertEquals(2, shift.digits());
        for (Robustness.Point point : shift.points()) {
            assertEquals(point.amount() == 0 ? 1 : 0, point.accuracy(), "shifted by " + point.amount());
        }
    }

    @Test
    void everyStrainHasAnAmountThatChangesNothing() {
        LabelledDigits digits = bars();
        for (Strain strain : Strain.values()) {
            double none = strain == Strain.SCALE ? 1 : 0;
            assertEquals(1, strain.amounts().stream().filter(amount -> amount == none).count(), strain.name());
            assertEquals(digits.raster(0), strain.by(none).apply(digits.raster(0), 1));
            assertEquals(strain.amounts().stream().sorted().toList(), strain.amounts());
        }
    }

    @Test
    void canBeStopped() {
        Progress stopped = new Progress() {
            @Override
            public void at(double share) {}

            @Override
            public boolean isStopped() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Robustness.of(new MiddleReader(), bars(), stopped));
        assertThrows(CancellationException.class, () -> new Evaluator().read(new MiddleReader(), bars(), stopped));
    }

    @Test
    void aLargeSetIsReadInOrder() {
        byte[] labels = new byte[2500];
        byte[] pixels = new byte[labels.length * Raster.PIXELS];
        IntStream.range(0, labels.length).filter(i -> i % 3 == 0).forEach(i -> {
            labels[i] = 1;
            pixels[i * Raster.PIXELS + 14 * Raster.SIDE + 14] = (byte) 255;
        });
        Evaluation evaluation =
                new Evaluator().read(new MiddleReader(), new LabelledDigits(pixels, labels)).evaluation();
        assertEquals(2500, evaluation.right());
        assertEquals(834, evaluation.count(1));
    }
}

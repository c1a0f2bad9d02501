package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.evaluation.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void whatIsNoDigitIsMeasuredApart() {
        float[] probabilities = new float[4 * 11];
        int[] labels = {3, 3, 10, 10};
        float[] isThree = {0.9f, 0.7f, 0.2f, 0.6f};
        for (int i = 0; i < labels.length; i++) {
            probabilities[11 * i + 3] = isThree[i];
            probabilities[11 * i + 10] = 1 - isThree[i];
        }
        Calibration calibration = Calibration.of(probabilities, 11, i -> labels[i]);
        Rejection usual = Rejection.nearest(calibration.rejections(), 0.5);
        assertEquals(0, usual.digits());
        assertEquals(0.5, usual.nonDigits());
        assertTrue(calibration.temperature() > 0.2 && calibration.temperature() < 5);
    }

    @Test
    void ofDigitsAloneOnlyTheTemperatureIsFound() {
        float[] sure = new float[10];
        sure[4] = 1;
        assertEquals(List.of(), Calibration.of(sure, 10, i -> 4).rejections());
    }
}

package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.recognition.FeaturedPrediction;
import dev.inkling.recognition.Prediction;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MemoryTest {

    /** What the user's sevens look like to the network, and something else. */
    private static final float[] SEVEN = {1, 0, 0.2f};
    private static final float[] NEARLY_SEVEN = {1, 0.1f, 0.2f};
    private static final float[] OTHER = {0, 1, 0};

    @Test
    void withoutDigitsSaysWhatTheNetworkSays() {
        FeaturedPrediction reading = reading(SEVEN, 1, 0.9, 1);
        assertEquals(reading.prediction(), new Memory(List.of()).weigh(reading));
    }

    @Test
    void aDigitCorrectedOnceDecidesWhereTheNetworkIsUnsure() {
        Memory memory = new Memory(List.of(Trace.of(7, List.of(reading(SEVEN, 1, 0.6, 1)))));
        Prediction weighed = memory.weigh(reading(NEARLY_SEVEN, 1, 0.6, 1));
        assertEquals(OptionalInt.of(7), weighed.digit());
        assertTrue(weighed.isOwn());
    }

    @Test
    void severalThatAgreeOverruleASureNetwork() {
        Trace corrected = Trace.of(7, List.of(reading(SEVEN, 1, 0.98, 1)));
        Prediction weighed = new Memory(List.of(corrected, corrected, corrected)).weigh(reading(NEARLY_SEVEN, 1, 0.98, 1));
        assertEquals(OptionalInt.of(7), weighed.digit());
    }

    @Test
    void oneCorrectionDecidesWhatIsDrawnTheSameWayAgain() {
        Memory memory = new Memory(List.of(Trace.of(7, List.of(reading(SEVEN, 1, 0.999, 1)))));
        assertEquals(OptionalInt.of(7), memory.weigh(reading(NEARLY_SEVEN, 1, 0.999, 1)).digit());
    }

    @Test
    void aSlipThatTheOthersContradictDoesNot() {
        Trace one = Trace.of(1, List.of(reading(SEVEN, 1, 0.999, 1)));
        Trace slip = Trace.of(7, List.of(reading(SEVEN, 1, 0.999, 1)));
        Prediction weighed = new Memory(List.of(one, one, one, slip)).weigh(reading(NEARLY_SEVEN, 1, 0.999, 1));
        assertEquals(OptionalInt.of(1), weighed.digit());
        assertFalse(weighed.isOwn());
    }

    @Test
    void whatLooksDifferentIsLeftAlone() {
        Trace corrected = Trace.of(7, List.of(reading(SEVEN, 1, 0.6, 1)));
        Prediction weighed = new Memory(List.of(corrected, corrected)).weigh(reading(OTHER, 1, 0.6, 1));
        assertEquals(OptionalInt.of(1), weighed.digit());
        assertEquals(0.6, weighed.confidence(), 0.02);
    }

    @Test
    void aDigitThatWasTakenForNoneIsOne() {
        Trace corrected = Trace.of(7, List.of(reading(SEVEN, 7, 0.9, 0.3)));
        assertEquals(OptionalInt.of(7), new Memory(List.of(corrected, corrected)).weigh(reading(NEARLY_SEVEN, 7, 0.9, 0.3)).digit());
    }

    @Test
    void whatWasTakenForADigitIsNone() {
        Trace corrected = Trace.of(LabelledDigits.NO_DIGIT, List.of(reading(SEVEN, 7, 0.9, 0.6)));
        Prediction weighed = new Memory(List.of(corrected, corrected)).weigh(reading(NEARLY_SEVEN, 7, 0.9, 0.6));
        assertTrue(weighed.isHardlyDigit());
        assertTrue(weighed.isOwn());
    }

    @Test
    void itStaysANetworkThatTakesEverythingForADigit() {
        Memory memory = new Memory(List.of(Trace.of(7, List.of(reading(SEVEN, 1, 0.6, Double.NaN)))));
        assertTrue(memory.weigh(reading(SEVEN, 1, 0.6, Double.NaN)).isDigit().isEmpty());
    }

    @Test
    void itIsProbableAllTogether() {
        Memory memory = new Memory(List.of(Trace.of(7, List.of(reading(SEVEN, 1, 0.6, 1)))));
        Prediction weighed = memory.weigh(reading(NEARLY_SEVEN, 1, 0.6, 1));
        double sum = 0;
        for (float probability : weighed.probabilities()) {
            sum += probability;
        }
        assertEquals(1, sum, 1e-5);
    }

    private static FeaturedPrediction reading(float[] features, int digit, double probability, double isDigit) {
        float[] probabilities = new float[Prediction.DIGITS];
        Arrays.fill(probabilities, (float) ((1 - probability) / 9));
        probabilities[digit] = (float) probability;
        return new FeaturedPrediction(new Prediction(probabilities, isDigit), features);
    }
}

package dev.inkling.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final double LITTLE = 0.05;
    private static final Stroke BAR = Stroke.of(new Point(0, 0), new Point(0, 1));

    @Test
    void aDigitLeavesNone() {
        assertEquals(Optional.empty(), Doubt.about(Ink.of(BAR), prediction(0.9f, 0.9), LITTLE));
        assertEquals(Optional.empty(), Doubt.about(Ink.of(BAR), prediction(0.9f, Double.NaN), LITTLE));
    }

    @Test
    void oneDigitAsWellAsAnother() {
        assertEquals(Optional.of(Doubt.UNSURE), Doubt.about(Ink.of(BAR), prediction(0.4f, 0.9), LITTLE));
        assertEquals(Optional.of(Doubt.UNSURE), Doubt.about(Ink.of(BAR), prediction(0.4f, Double.NaN), LITTLE));
    }

    @Test
    void noDigit() {
        assertEquals(Optional.of(Doubt.NO_DIGIT), Doubt.about(Ink.of(BAR), prediction(0.9f, 0.1), LITTLE));
        Stroke crossing = Stroke.of(new Point(-0.5, 0.5), new Point(0.5, 0.5));
        assertEquals(Optional.of(Doubt.NO_DIGIT), Doubt.about(Ink.of(BAR, crossing), prediction(0.9f, 0.1), LITTLE));
        Stroke dot = Stroke.of(new Point(0.4, 0.9), new Point(0.4, 1));
        assertEquals(Optional.of(Doubt.NO_DIGIT), Doubt.about(Ink.of(BAR, dot), prediction(0.9f, 0.1), LITTLE));
    }

    @Test
    void severalDigitsStandBesideEachOther() {
        Stroke other = Stroke.of(new Point(0.4, 0.1), new Point(0.4, 0.9));
        assertEquals(Optional.of(Doubt.SEVERAL_DIGITS), Doubt.about(Ink.of(other, BAR), prediction(0.9f, 0.1), LITTLE));
    }

    @Test
    void hardlyMoreThanADot() {
        Stroke dot = Stroke.of(new Point(0.4, 0.9), new Point(0.41, 0.92));
        assertEquals(Optional.of(Doubt.LITTLE_INK), Doubt.about(Ink.of(dot), prediction(0.9f, 0.1), LITTLE));
    }

    /** @param isDigit NaN by a network that cannot say */
    private static Prediction prediction(float confidence, double isDigit) {
        float[] probabilities = new float[Prediction.DIGITS];
        probabilities[3] = confidence;
        probabilities[5] = 1 - confidence > confidence ? confidence : 1 - confidence;
        return new Prediction(probabilities, isDigit);
    }
}

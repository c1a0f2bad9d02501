package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.reading.ReadDigit;
import dev.inkling.recognition.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkOfDigitTest {

    private static final Stroke ONE = Stroke.of(new Point(0, 0), new Point(0.1, 1));
    /** Two strokes, the second of which lies partly over the one. */
    private static final Stroke STEM = Stroke.of(new Point(0.5, 0), new Point(0.5, 1));
    private static final Stroke BAR = Stroke.of(new Point(0.05, 0.5), new Point(0.6, 0.5));

    @Test
    void theOnlyOneIsAllInk() {
        Ink all = new Ink(List.of(ONE, STEM));
        assertEquals(all, InkOfDigit.of(all, List.of(digit(ONE)), digit(ONE)));
    }

    @Test
    void eachHasItsOwnStrokes() {
        Ink all = new Ink(List.of(STEM, ONE, BAR));
        List<ReadDigit> digits = List.of(digit(ONE), digit(STEM, BAR));
        assertEquals(Ink.of(ONE), InkOfDigit.of(all, digits, digits.get(0)));
        assertEquals(new Ink(List.of(STEM, BAR)), InkOfDigit.of(all, digits, digits.get(1)));
    }

    @Test
    void ofAStrokeThroughSeveralEachHasItsPart() {
        Point[] points = {new Point(0, 0), new Point(0, 1), new Point(0.4, 1), new Point(0.8, 0), new Point(0.8, 1)};
        Ink all = Ink.of(Stroke.of(points));
        ReadDigit left = digit(Stroke.of(points[0], points[1], points[2]));
        ReadDigit right = digit(Stroke.of(points[3], points[4]));
        List<ReadDigit> digits = List.of(left, right);
        assertEquals(Ink.of(Stroke.of(points[0], points[1], points[2])), InkOfDigit.of(all, digits, left));
        assertEquals(Ink.of(Stroke.of(points[3], points[4])), InkOfDigit.of(all, digits, right));
    }

    private static ReadDigit digit(Stroke... strokes) {
        return new ReadDigit(Box.around(new Ink(List.of(strokes))), Raster.BLANK, new Prediction(new float[Prediction.DIGITS]));
    }
}

package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import org.junit.jupiter.api.Test;

class OpenedInkTest {

    @Test
    void inkOfAnyUnitLiesInTheMiddleInItsShape() {
        Ink ink = Ink.of(Stroke.of(new Point(1000, 2000), new Point(1000, 4000)), Stroke.of(new Point(2000, 3000)));
        assertEquals(
                Ink.of(
                        Stroke.of(new Point(-0.175, -0.35), new Point(-0.175, 0.35)),
                        Stroke.of(new Point(0.175, 0))),
                OpenedInk.centred(ink));
    }

    @Test
    void aDotStaysADot() {
        assertEquals(Ink.of(Stroke.of(new Point(0, 0))), OpenedInk.centred(Ink.of(Stroke.of(new Point(7, 9)))));
    }

    @Test
    void nothingStaysNothing() {
        assertEquals(Ink.NONE, OpenedInk.centred(Ink.NONE));
    }
}

package dev.inkling.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import org.junit.jupiter.api.Test;

class FramingTest {

    /** A small bar, low and left on a page of side 1. */
    private static final Ink SMALL = Ink.of(Stroke.of(new Point(-0.25, 0.15), new Point(-0.25, 0.35)));

    private static final Ink SEVEN =
            Ink.of(Stroke.of(new Point(-0.1, -0.2), new Point(0.2, -0.2), new Point(0, 0.3)));

    @Test
    void allStepsAreWhatTheRasterizerDoes() {
        assertEquals(new Rasterizer().rasterize(SEVEN), new Rasterizer(Framing.USUAL).rasterize(SEVEN));
        assertEquals(
                new Rasterizer(1.5).rasterize(SEVEN), new Rasterizer(new Framing(true, true, 1.5, 3)).rasterize(SEVEN));
    }

    @Test
    void theLastStepIsAMoveToTheCentreOfMass() {
        Raster sized = new Rasterizer().sized(SEVEN);
        Raster centred = new Rasterizer().rasterize(SEVEN);
        double[] before = mass(sized);
        double[] after = mass(centred);
        assertEquals(Rasterizer.CENTRE, after[1] / after[0], 0.05);
        assertEquals(Rasterizer.CENTRE, after[2] / after[0], 0.05);
        assertTrue(Math.abs(before[2] / before[0] - Rasterizer.CENTRE) > 1, "a seven is heavier at its top");
        assertEquals(before[0], after[0], 0.02 * before[0], "as much ink");
        int top = firstRow(sized);
        assertEquals(Rasterizer.CENTRE, top + Rasterizer.INK_SIDE / 2, 0.6, "its box is in the middle");
    }

    @Test
    void withoutScalingSmallInkStaysSmall() {
        Raster raster = new Rasterizer(new Framing(false, true, 2, 1)).rasterize(SMALL);
        double[] mass = mass(raster);
        // A bar of 0.2 x 28 pixels, two wide, with round ends.
        assertEquals(2 * 0.2 * 28 + Math.PI, mass[0], 0.3);
        assertEquals(Rasterizer.CENTRE, mass[1] / mass[0], 0.05);
        assertEquals(Rasterizer.CENTRE, mass[2] / mass[0], 0.05);
    }

    @Test
    void withoutCentringInkStaysWhereItWasOnThePage() {
        Raster raster = new Rasterizer(new Framing(false, false, 2, 1)).rasterize(SMALL);
        double[] mass = mass(raster);
        assertEquals(14 - 0.25 * 28, mass[1] / mass[0], 0.05);
        assertEquals(14 + 0.25 * 28, mass[2] / mass[0], 0.05);
        double[] ofLargePage = mass(new Rasterizer(new Framing(false, false, 2, 2)).rasterize(SMALL));
        assertEquals(14 - 0.25 * 14, ofLargePage[1] / ofLargePage[0], 0.05);
    }

    @Test
    void aThinPenLeavesLessInk() {
        double full = mass(new Rasterizer().rasterize(SEVEN))[0];
        double thin = mass(new Rasterizer(Framing.USUAL.withPen(0.8)).rasterize(SEVEN))[0];
        assertTrue(thin < full / 2, thin + " of " + full);
    }

    @Test
    void noInkIsBlankAtEachStepAndNonsenseIsRefused() {
        assertTrue(new Rasterizer().sized(Ink.NONE).isBlank());
        assertTrue(new Rasterizer(new Framing(false, false, 1, 1)).rasterize(Ink.NONE).isBlank());
        assertThrows(IllegalArgumentException.class, () -> new Framing(true, true, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Framing(true, true, 1, 0));
    }

    private static int firstRow(Raster raster) {
        int row = 0;
        while (row < Raster.SIDE - 1) {
            for (int column = 0; column < Raster.SIDE; column++) {
                if (raster.at(row, column) > 0.5) {
                    return row;
                }
            }
            row++;
        }
        return row;
    }

    /** @return how much ink there is, and its moments across and down */
    private static double[] mass(Raster raster) {
        double[] mass = new double[3];
        float[] pixels = raster.toArray();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            mass[0] += pixels[pixel];
            mass[1] += pixels[pixel] * (pixel % Raster.SIDE + 0.5);
            mass[2] += pixels[pixel] * (pixel / Raster.SIDE + 0.5);
        }
        return mass;
    }

    /** A pen that trembles as it makes a dot does not draw a digit. */
    @Test
    void whereTheUnitIsKnownADotStaysADot() {
        Ink dot = Ink.of(Stroke.of(new Point(0.1, 0.1), new Point(0.1, 0.12), new Point(0.11, 0.13)));
        Raster point = new Rasterizer().rasterize(Ink.of(Stroke.of(new Point(0, 0))));
        assertEquals(point, new Rasterizer(Framing.USUAL.withDotsUpTo(0.05)).rasterize(dot));
        assertNotEquals(point, new Rasterizer().rasterize(dot));
        assertEquals(
                new Rasterizer().rasterize(SEVEN), new Rasterizer(Framing.USUAL.withDotsUpTo(0.05)).rasterize(SEVEN));
    }
}

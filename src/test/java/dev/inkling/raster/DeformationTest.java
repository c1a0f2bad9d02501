package dev.inkling.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class DeformationTest {

    private static final double CENTRE = Rasterizer.CENTRE;

    /** An L, of whole pixels: no symmetry hides a wrong direction. */
    private static final Raster CORNER = painted((row, column) ->
            row >= 8 && row < 20 && column == 12 || row == 19 && column >= 12 && column < 18 ? 1 : 0);

    @Test
    void noneLeavesTheRasterAsItIs() {
        assertSame(CORNER, Deformation.NONE.apply(CORNER, 1));
    }

    @Test
    void aShiftByWholePixelsMovesEveryPixel() {
        Raster moved = new Deformation(0, 3, -2, 1, 0, 0, 0).apply(CORNER, 1);
        assertEquals(painted((row, column) -> at(CORNER, row + 2, column - 3)), moved);
    }

    @Test
    void aQuarterTurnGoesClockwise() {
        Raster turned = new Deformation(90, 0, 0, 1, 0, 0, 0).apply(CORNER, 1);
        // Clockwise, what is above the centre goes to its right; the centre is the middle of pixel 14.
        for (int row = 1; row < Raster.SIDE; row++) {
            for (int column = 1; column < Raster.SIDE; column++) {
                assertEquals(CORNER.at(28 - column, row), turned.at(row, column), 1e-5, row + ", " + column);
            }
        }
    }

    @Test
    void doubleSizeHasFourTimesTheInkAroundTheSameCentre() {
        Raster square = painted((row, column) -> Math.abs(row - 14) <= 2 && Math.abs(column - 14) <= 2 ? 1 : 0);
        Raster large = new Deformation(0, 0, 0, 2, 0, 0, 0).apply(square, 1);
        Raster small = new Deformation(0, 0, 0, 0.5, 0, 0, 0).apply(square, 1);
        assertEquals(4 * 25, ink(large), 1);
        assertEquals(25 / 4.0, ink(small), 0.5);
        assertEquals(CENTRE, massX(large), 1e-4);
        assertEquals(CENTRE, massX(small), 1e-4);
    }

    @Test
    void shearMovesEachRowByItsHeight() {
        Raster bar = painted((row, column) -> column == 14 && row >= 6 && row <= 22 ? 1 : 0);
        Raster sheared = new Deformation(0, 0, 0, 1, 0.5, 0, 0).apply(bar, 1);
        assertEquals(1, sheared.at(14, 14), 1e-6);
        assertEquals(1, sheared.at(8, 17), 1e-6, "six above the centre, three to the right");
        assertEquals(1, sheared.at(20, 11), 1e-6);
    }

    @Test
    void thePenGrowsAndThinsByPixels() {
        Raster bar = painted((row, column) -> column >= 12 && column < 17 ? 1 : 0);
        assertEquals(5 + 2 * 1.5, width(new Deformation(0, 0, 0, 1, 0, 1.5, 0).apply(bar, 1)), 1e-5);
        assertEquals(5 - 2 * 1.5, width(new Deformation(0, 0, 0, 1, 0, -1.5, 0).apply(bar, 1)), 1e-5);
    }

    @Test
    void noiseIsAsStrongAsSaidAndTheSameForItsSeed() {
        float[] half = new float[Raster.PIXELS];
        Arrays.fill(half, 0.5f);
        Raster even = Raster.of(half);
        Deformation noise = new Deformation(0, 0, 0, 1, 0, 0, 0.1);
        Raster noisy = noise.apply(even, 7);
        double squares = 0;
        for (float pixel : noisy.toArray()) {
            squares += (pixel - 0.5) * (pixel - 0.5);
        }
        assertEquals(0.1, Math.sqrt(squares / Raster.PIXELS), 0.01);
        assertEquals(noisy, noise.apply(even, 7));
        assertNotEquals(noisy, noise.apply(even, 8));
    }

    @Test
    void theStrongestOfAllStillMakesARaster() {
        Raster worst = new Deformation(180, 20, -20, 0.01, 3, 5, 1).apply(CORNER, 1);
        for (float pixel : worst.toArray()) {
            assertTrue(pixel >= 0 && pixel <= 1);
        }
        assertThrows(IllegalArgumentException.class, () -> new Deformation(0, 0, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Deformation(Double.NaN, 0, 0, 1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Deformation(0, 0, 0, 1, 0, 0, 1.1));
    }

    private static int at(Raster raster, int row, int column) {
        boolean inside = row >= 0 && row < Raster.SIDE && column >= 0 && column < Raster.SIDE;
        return inside ? Math.round(raster.at(row, column)) : 0;
    }

    private static Raster painted(IntBinaryOperator paint) {
        float[] pixels = new float[Raster.PIXELS];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] = paint.applyAsInt(pixel / Raster.SIDE, pixel % Raster.SIDE);
        }
        return Raster.of(pixels);
    }

    private static double width(Raster bar) {
        double across = 0;
        for (int column = 0; column < Raster.SIDE; column++) {
            across += bar.at(14, column);
        }
        return across;
    }

    private static double ink(Raster raster) {
        double ink = 0;
        for (float pixel : raster.toArray()) {
            ink += pixel;
        }
        return ink;
    }

    private static double massX(Raster raster) {
        double x = 0;
        for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
            x += raster.toArray()[pixel] * (pixel % Raster.SIDE + 0.5);
        }
        return x / ink(raster);
    }
}

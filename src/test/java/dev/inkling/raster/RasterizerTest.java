package dev.inkling.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RasterizerTest {

    private static final Stroke SEVEN = Stroke.of(new Point(100, 100), new Point(180, 100), new Point(130, 220));

    private final Rasterizer rasterizer = new Rasterizer();

    @Test
    void noInkIsBlank() {
        assertTrue(rasterizer.rasterize(Ink.NONE).isBlank());
    }

    @Test
    void longestSideOfTheInkIsTwentyPixels() {
        Extent extent = Extent.of(rasterizer.rasterize(Ink.of(SEVEN)));
        assertEquals(Rasterizer.INK_SIDE, extent.height(), 1.5);
        assertTrue(extent.width() < extent.height());
    }

    @Test
    void centreOfMassIsWhereMnistHasIt() {
        Extent extent = Extent.of(rasterizer.rasterize(Ink.of(SEVEN)));
        assertEquals(Rasterizer.CENTRE, extent.massX(), 0.05);
        assertEquals(Rasterizer.CENTRE, extent.massY(), 0.05);
    }

    @Test
    void placeAndSizeDoNotMatter() {
        Raster here = rasterizer.rasterize(Ink.of(SEVEN));
        assertAlike(here, rasterizer.rasterize(Ink.of(moved(SEVEN, 1, 12_345, -999))));
        assertAlike(here, rasterizer.rasterize(Ink.of(moved(SEVEN, 0.001, 0, 0))));
        assertAlike(here, rasterizer.rasterize(Ink.of(moved(SEVEN, 1e6, 3, 4))));
    }

    @Test
    void aDotIsARoundSpotInTheMiddle() {
        Raster dot = rasterizer.rasterize(Ink.of(Stroke.of(new Point(5, 5))));
        Extent extent = Extent.of(dot);
        assertEquals(extent.width(), extent.height());
        assertTrue(extent.width() <= 4, "as wide as the pen");
        assertEquals(1, dot.at(14, 14), 1e-6);
    }

    @Test
    void coincidentPointsAreADot() {
        Stroke coincident = new Stroke(Collections.nCopies(500, new Point(7, 9)));
        assertEquals(rasterizer.rasterize(Ink.of(Stroke.of(new Point(1, 1)))), rasterizer.rasterize(Ink.of(coincident)));
    }

    @Test
    void aVerticalLineIsTwentyPixelsHigh() {
        Extent extent = Extent.of(rasterizer.rasterize(Ink.of(Stroke.of(new Point(3, 0), new Point(3, 1)))));
        assertEquals(Rasterizer.INK_SIDE, extent.height(), 1.5);
        assertTrue(extent.width() <= 4);
    }

    @Test
    void tenThousandPointsDrawTheSameLineAsTwo() {
        List<Point> many =
                IntStream.rangeClosed(0, 9_999).mapToObj(i -> new Point(i, 2.0 * i)).toList();
        Ink two = Ink.of(Stroke.of(new Point(0, 0), new Point(1, 2)));
        assertAlike(rasterizer.rasterize(two), rasterizer.rasterize(Ink.of(new Stroke(many))));
    }

    @Test
    void theLargestAndTheSmallestNumbersStillMakeAPicture() {
        Ink huge = Ink.of(Stroke.of(
                new Point(-Double.MAX_VALUE, -Double.MAX_VALUE), new Point(Double.MAX_VALUE, Double.MAX_VALUE)));
        Ink tiny = Ink.of(Stroke.of(new Point(0, 0), new Point(Double.MIN_VALUE, Double.MIN_VALUE)));
        assertFalse(rasterizer.rasterize(huge).isBlank());
        assertFalse(rasterizer.rasterize(tiny).isBlank());
    }

    @Test
    void penWidthIsTheSameAtEverySize() {
        Raster line = rasterizer.rasterize(Ink.of(Stroke.of(new Point(0, 0), new Point(0, 800))));
        double across = 0;
        for (int column = 0; column < Raster.SIDE; column++) {
            across += line.at(14, column);
        }
        assertEquals(Rasterizer.PEN_WIDTH, across, 0.1);
    }

    private static Stroke moved(Stroke stroke, double scale, double x, double y) {
        return new Stroke(stroke.points().stream()
                .map(point -> new Point(point.x() * scale + x, point.y() * scale + y))
                .toList());
    }

    private static void assertAlike(Raster expected, Raster actual) {
        for (int row = 0; row < Raster.SIDE; row++) {
            for (int column = 0; column < Raster.SIDE; column++) {
                assertEquals(expected.at(row, column), actual.at(row, column), 0.01, "pixel " + row + ", " + column);
            }
        }
    }

    private record Extent(int width, int height, double massX, double massY) {

        static Extent of(Raster raster) {
            int left = Raster.SIDE;
            int right = -1;
            int top = Raster.SIDE;
            int bottom = -1;
            double mass = 0;
            double x = 0;
            double y = 0;
            for (int row = 0; row < Raster.SIDE; row++) {
                for (int column = 0; column < Raster.SIDE; column++) {
                    float ink = raster.at(row, column);
                    mass += ink;
                    x += ink * (column + 0.5);
                    y += ink * (row + 0.5);
                    if (ink > 0) {
                        left = Math.min(left, column);
                        right = Math.max(right, column);
                        top = Math.min(top, row);
                        bottom = Math.max(bottom, row);
                    }
                }
            }
            return new Extent(right - left + 1, bottom - top + 1, x / mass, y / mass);
        }
    }
}

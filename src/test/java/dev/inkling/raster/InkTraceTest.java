package dev.inkling.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkTraceTest {

    private static final Rasterizer RASTERIZER = new Rasterizer();

    /** @return pixels from the middle of a pixel to the nearest point of the ink */
    private static double distance(Ink ink, int row, int column) {
        return ink.strokes().stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToDouble(point -> Math.hypot(point.x() - column - 0.5, point.y() - row - 0.5))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    @Test
    void theLinesAreWhereTheInkIs() {
        List<Ink> digits = List.of(
                Ink.of(Stroke.of(new Point(0, 0), new Point(60, 0), new Point(25, 100))),
                Ink.of(Stroke.of(new Point(50, 0), new Point(0, 60), new Point(70, 60)), Stroke.of(new Point(45, 30), new Point(45, 100))),
                Ink.of(Stroke.of(new Point(30, 0), new Point(0, 50), new Point(30, 100), new Point(60, 50), new Point(30, 0))));
        for (Ink digit : digits) {
            Raster raster = RASTERIZER.rasterize(digit);
            Ink traced = InkTrace.of(raster);
            for (int row = 0; row < Raster.SIDE; row++) {
                for (int column = 0; column < Raster.SIDE; column++) {
                    double distance = distance(traced, row, column);
                    assertTrue(raster.at(row, column) < 0.9 || distance < 3.5, "ink without a line at " + row + ", " + column);
                    assertTrue(raster.at(row, column) > 0 || distance > 0.7, "a line without ink at " + row + ", " + column);
                }
            }
        }
    }

    @Test
    void aClosedLineEndsWhereItBegan() {
        Raster ring = RASTERIZER.rasterize(
                Ink.of(Stroke.of(new Point(0, 0), new Point(50, 0), new Point(50, 50), new Point(0, 50), new Point(0, 0))));
        List<Stroke> strokes = InkTrace.of(ring).strokes();
        assertEquals(1, strokes.size());
        List<Point> points = strokes.get(0).points();
        assertEquals(points.get(0), points.get(points.size() - 1));
    }

    @Test
    void paperHasNoStrokes() {
        assertTrue(InkTrace.of(Raster.BLANK).isEmpty());
    }
}

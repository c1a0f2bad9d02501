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

    private static double inCommon(Raster one, Raster other) {
        double both = 0;
        double either = 0;
        for (int row = 0; row < Raster.SIDE; row++) {
            for (int column = 0; column < Raster.SIDE; column++) {
                both += Math.min(one.at(row, column), other.at(row, column));
                either += Math.max(one.at(row, column), other.at(row, column));
            }
        }
        return both / either;
    }

    @Test
    void drawnAgainItLooksTheSame() {
        List<Ink> digits = List.of(
                Ink.of(Stroke.of(new Point(0, 0), new Point(60, 0), new Point(25, 100))),
                Ink.of(Stroke.of(new Point(50, 0), new Point(0, 60), new Point(70, 60)), Stroke.of(new Point(45, 30), new Point(45, 100))),
                Ink.of(Stroke.of(new Point(30, 0), new Point(0, 50), new Point(30, 100), new Point(60, 50), new Point(30, 0))));
        for (Ink digit : digits) {
            Raster raster = RASTERIZER.rasterize(digit);
            double common = inCommon(raster, RASTERIZER.rasterize(InkTrace.of(raster)));
            assertTrue(common > 0.7, common + " in common");
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

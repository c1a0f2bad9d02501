package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Ink from a file, laid on the canvas as if it had been drawn there. */
final class OpenedInk {

    /** Of the shorter side of the canvas. */
    private static final double LONGER_SIDE = 0.7;

    private OpenedInk() {}

    /** @return the same shape around the middle, in the canvas's units */
    static Ink centred(Ink ink) {
        if (ink.isEmpty()) {
            return ink;
        }
        List<Point> points = ink.strokes().stream().flatMap(stroke -> stroke.points().stream()).toList();
        double left = least(points, Point::x);
        double right = -least(points, point -> -point.x());
        double top = least(points, Point::y);
        double bottom = -least(points, point -> -point.y());
        double longer = Math.max(right - left, bottom - top);
        double scale = longer == 0 ? 1 : LONGER_SIDE / longer;
        return new Ink(ink.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new Point(
                                scale * (point.x() - (left + right) / 2), scale * (point.y() - (top + bottom) / 2)))
                        .toList()))
                .toList());
    }

    private static double least(List<Point> points, ToDoubleFunction<Point> side) {
        return points.stream().mapToDouble(side).min().orElseThrow();
    }
}

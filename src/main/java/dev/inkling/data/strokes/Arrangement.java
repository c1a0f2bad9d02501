package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import java.util.ArrayList;
import java.util.List;

/** Several things drawn on one sheet. */
final class Arrangement {

    private final List<Stroke> strokes = new ArrayList<>();
    private double right;
    private double bottom;

    /** @param gap to what was written before; negative overlaps it */
    void right(Ink ink, double gap, double top, double height) {
        Box box = Box.around(ink);
        double scale = height / Math.max(box.bottom() - box.top(), (box.right() - box.left()) / 2);
        double left = strokes.isEmpty() ? 0 : right + gap;
        add(ink, box, scale, left, top);
        right = left + scale * (box.right() - box.left());
    }

    void below(Ink ink, double gap, double left, double height) {
        Box box = Box.around(ink);
        double scale = height / Math.max(box.bottom() - box.top(), (box.right() - box.left()) / 2);
        double top = strokes.isEmpty() ? 0 : bottom + gap;
        add(ink, box, scale, left, top);
        bottom = top + scale * (box.bottom() - box.top());
    }

    private void add(Ink ink, Box box, double scale, double left, double top) {
        for (Stroke stroke : ink.strokes()) {
            strokes.add(new Stroke(stroke.points().stream()
                    .map(point -> new Point(
                            left + scale * (point.x() - box.left()), top + scale * (point.y() - box.top())))
                    .toList()));
        }
    }

    Ink ink() {
        return new Ink(strokes);
    }
}

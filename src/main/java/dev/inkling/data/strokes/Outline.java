package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Puts a skeleton together, stroke by stroke. StrictMath, to be the same on every processor. */
final class Outline {

    private final List<List<Point>> strokes = new ArrayList<>();

    /** The next point begins another stroke. */
    Outline lift() {
        strokes.add(new ArrayList<>());
        return this;
    }

    Outline through(double x, double y) {
        if (strokes.isEmpty()) {
            lift();
        }
        strokes.get(strokes.size() - 1).add(new Point(x, y));
        return this;
    }

    Outline corner(double x, double y) {
        return through(x, y).through(x, y);
    }

    Outline line(double fromX, double fromY, double toX, double toY) {
        return lift().through(fromX, fromY).through(toX, toY);
    }

    /** @param turns from the right, clockwise */
    Outline around(double x, double y, double radius, double turns) {
        return through(x + radius * cos(turns), y + radius * sin(turns));
    }

    /** A closed curve of eight points, a stroke of its own. */
    Outline circle(double x, double y, double radius) {
        lift();
        for (int i = 0; i <= 8; i++) {
            around(x, y, radius, i / 8.0);
        }
        return this;
    }

    Skeleton skeleton() {
        return new Skeleton(strokes);
    }

    /** @return drawn with a ruler */
    Ink ink() {
        return new Ink(strokes.stream().map(Stroke::new).toList());
    }

    static double cos(double turns) {
        return StrictMath.cos(2 * Math.PI * turns);
    }

    static double sin(double turns) {
        return StrictMath.sin(2 * Math.PI * turns);
    }
}

package dev.inkling.raster;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;

/** The smallest box around the points of some ink, in the ink's unit. All that it says of itself is finite. */
public record Box(double left, double top, double right, double bottom) {

    /** @param ink one stroke or more */
    public static Box around(Ink ink) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : ink.strokes()) {
            for (Point point : stroke.points()) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
                top = Math.min(top, point.y());
                bottom = Math.max(bottom, point.y());
            }
        }
        return new Box(left, top, right, bottom);
    }

    // Halves, because the difference of two huge numbers can be infinite.
    /** @return 0 if all points coincide */
    public double halfLongestSide() {
        return Math.max(right / 2 - left / 2, bottom / 2 - top / 2);
    }

    public double middleX() {
        return left / 2 + right / 2;
    }

    public double middleY() {
        return top / 2 + bottom / 2;
    }
}

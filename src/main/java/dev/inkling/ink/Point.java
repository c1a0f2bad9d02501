package dev.inkling.ink;

/**
 * One position of the pen.
 *
 * @param x to the right, in any unit; finite
 * @param y downwards, in the same unit; finite
 */
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A point needs two finite numbers, not (" + x + ", " + y + ")");
        }
    }
}

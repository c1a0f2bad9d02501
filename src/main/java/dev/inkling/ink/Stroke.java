package dev.inkling.ink;

import java.util.List;

/**
 * The pen's way from touching down to lifting off.
 *
 * @param points in the order drawn; at least one, and one alone is a dot
 */
public record Stroke(List<Point> points) {

    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A stroke needs at least one point");
        }
    }

    public static Stroke of(Point... points) {
        return new Stroke(List.of(points));
    }
}

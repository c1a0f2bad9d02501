package dev.inkling.data.strokes;

import dev.inkling.ink.Point;
import java.util.Collections;
import java.util.List;

/** Where a stroke begins and ends, moved along its way. */
final class StrokeEnd {

    /** Of the stroke's length: how much one end gains or loses at most. */
    private static final double MOST = 0.15;
    /** A shorter piece of a stroke is too shaky to tell where it goes. */
    private static final double TELLING = 0.1;

    private StrokeEnd() {}

    /**
     * @param points changed in place
     * @param first how much longer at its beginning; negative is shorter
     * @param last how much longer at its end
     */
    static void moveBoth(List<Point> points, double first, double last) {
        double most = MOST * length(points);
        move(points, Math.max(-most, Math.min(most, last)));
        Collections.reverse(points);
        move(points, Math.max(-most, Math.min(most, first)));
        Collections.reverse(points);
    }

    private static void move(List<Point> points, double by) {
        if (by > 0) {
            lengthen(points, by);
        } else if (by < 0) {
            shorten(points, -by);
        }
    }

    private static void lengthen(List<Point> points, double by) {
        Point end = points.get(points.size() - 1);
        int i = points.size() - 1;
        while (i > 0 && distance(points.get(i), end) < TELLING) {
            i--;
        }
        double distance = distance(points.get(i), end);
        if (distance > 0) {
            points.add(between(end, points.get(i), -by / distance));
        }
    }

    private static void shorten(List<Point> points, double by) {
        double left = by;
        int last = points.size() - 1;
        double step = distance(points.get(last - 1), points.get(last));
        while (step <= left) {
            points.remove(last--);
            left -= step;
            step = distance(points.get(last - 1), points.get(last));
        }
        points.set(last, between(points.get(last), points.get(last - 1), left / step));
    }

    private static double length(List<Point> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += distance(points.get(i - 1), points.get(i));
        }
        return length;
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }

    static double distance(Point one, Point other) {
        double x = one.x() - other.x();
        double y = one.y() - other.y();
        return Math.sqrt(x * x + y * y);
    }
}

package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One hand at one moment: how it slants, stretches and trembles. It writes a skeleton as smooth curves (E. Catmull,
 * R. Rom, 1974) through points that it does not quite hit. StrictMath, for it shall write the same on every processor.
 */
final class Hand {

    private static final int STEPS_A_CURVE = 12;

    private final SplittableRandom random;
    private final double carelessness;
    private final double tremor;
    private final double tremorLength;
    private final double phaseX;
    private final double phaseY;
    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;

    Hand(SplittableRandom random) {
        this.random = random;
        carelessness = random.nextDouble(0.2, 1.1);
        tremor = random.nextDouble(0, 0.22);
        tremorLength = random.nextDouble(3, 9);
        phaseX = random.nextDouble(2 * Math.PI);
        phaseY = random.nextDouble(2 * Math.PI);
        double angle = Math.toRadians(around(5));
        double slant = around(0.2) - 0.08; // most hands lean to the right
        double width = StrictMath.exp(around(0.28));
        xx = width * StrictMath.cos(angle);
        xy = slant - StrictMath.sin(angle);
        yx = width * StrictMath.sin(angle);
        yy = StrictMath.cos(angle);
    }

    Ink write(Skeleton skeleton) {
        return new Ink(skeleton.strokes().stream().map(this::stroke).toList());
    }

    private Stroke stroke(List<Point> skeleton) {
        List<Point> aims = aims(skeleton);
        List<Point> points = new ArrayList<>();
        double way = 0;
        for (int i = 0; i + 1 < aims.size(); i++) {
            Point from = aims.get(i);
            Point to = aims.get(i + 1);
            for (int step = 0; step < STEPS_A_CURVE; step++) {
                double share = (double) step / STEPS_A_CURVE;
                points.add(bent(between(aims, i, share), way + share * StrokeEnd.distance(from, to)));
            }
            way += StrokeEnd.distance(from, to);
        }
        points.add(bent(aims.get(aims.size() - 1), way));
        return new Stroke(points);
    }

    /** The skeleton's points as this hand hits them; corners stay corners, ends stray more than the middle. */
    private List<Point> aims(List<Point> skeleton) {
        List<Point> aims = new ArrayList<>();
        for (int i = 0; i < skeleton.size(); i++) {
            Point point = skeleton.get(i);
            if (i > 0 && point.equals(skeleton.get(i - 1))) {
                aims.add(aims.get(i - 1));
            } else {
                double care = i == 0 || i == skeleton.size() - 1 ? 1.5 * carelessness : carelessness;
                aims.add(new Point(point.x() + around(care), point.y() + around(care)));
            }
        }
        return aims;
    }

    /** A point of the Catmull-Rom curve from aim i to the next. */
    private static Point between(List<Point> aims, int i, double t) {
        Point before = aims.get(Math.max(i - 1, 0));
        Point from = aims.get(i);
        Point to = aims.get(i + 1);
        Point after = aims.get(Math.min(i + 2, aims.size() - 1));
        return new Point(
                spline(before.x(), from.x(), to.x(), after.x(), t), spline(before.y(), from.y(), to.y(), after.y(), t));
    }

    private static double spline(double before, double from, double to, double after, double t) {
        return 0.5 * (2 * from + (to - before) * t + (2 * before - 5 * from + 4 * to - after) * t * t
                + (3 * from - before - 3 * to + after) * t * t * t);
    }

    private Point bent(Point point, double way) {
        double x = point.x() - 5 + tremor * StrictMath.sin(way / tremorLength * 2 * Math.PI + phaseX);
        double y = point.y() - 7 + tremor * StrictMath.sin(way / tremorLength * 2 * Math.PI + phaseY);
        return new Point(xx * x + xy * y, yx * x + yy * y);
    }

    /** Near 0, by about this much either way: the sum of three even chances. */
    private double around(double by) {
        return by * (random.nextDouble(-1, 1) + random.nextDouble(-1, 1) + random.nextDouble(-1, 1));
    }
}

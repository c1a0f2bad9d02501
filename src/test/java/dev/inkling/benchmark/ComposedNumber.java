package dev.inkling.benchmark;

import dev.inkling.ink.Ink;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A number in one hand, put together from single digits: natural gaps, a baseline that is not kept, digits of unlike size.
 *
 * @param text its digits
 * @param ink digits about {@value #HEIGHT} high
 * @param touching whether two of them touch
 */
record ComposedNumber(String text, Ink ink, boolean touching) {

    static final double HEIGHT = 100;
    private static final int TOUCHING_IN = 10;

    /** @param hand digits of one writer, labelled */
    static ComposedNumber of(List<InkLine> hand, double pen, Random random) {
        int count = 2 + random.nextInt(5);
        boolean touching = random.nextInt(TOUCHING_IN) == 0;
        int touched = touching ? 1 + random.nextInt(count - 1) : 0;
        List<Stroke> strokes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            InkLine digit = hand.get(random.nextInt(hand.size()));
            text.append(digit.digit().getAsInt());
            double scale = 0.88 + 0.24 * random.nextDouble();
            double drop = HEIGHT * 0.06 * random.nextGaussian();
            double gap = HEIGHT * (0.1 + 0.35 * random.nextDouble());
            Ink upright = sized(digit.ink(), HEIGHT * scale, drop);
            if (strokes.isEmpty()) {
                strokes.addAll(upright.strokes());
                continue;
            }
            Ink before = new Ink(strokes);
            double right = Box.around(before).right();
            double left = right + gap;
            if (i == touched) {
                while (left > right - HEIGHT && distance(before, moved(upright, left)) > 0.3 * pen) {
                    left -= 0.01 * HEIGHT;
                }
            } else {
                while (distance(before, moved(upright, left)) < 0.06 * HEIGHT + pen) {
                    left += 0.01 * HEIGHT;
                }
            }
            strokes.addAll(moved(upright, left).strokes());
        }
        return new ComposedNumber(text.toString(), new Ink(strokes), touching);
    }

    /** A digit as it would stand in a number by itself. */
    static Ink sized(Ink ink) {
        return sized(ink, HEIGHT, 0);
    }

    /** Its left edge at 0, its foot at the baseline. */
    private static Ink sized(Ink ink, double height, double drop) {
        Box box = Box.around(ink);
        double scale = height / Math.max(1e-9, Math.max(box.bottom() - box.top(), 0.8 * (box.right() - box.left())));
        return mapped(ink, scale, -box.left() * scale, drop - box.bottom() * scale);
    }

    private static Ink moved(Ink ink, double across) {
        return mapped(ink, 1, across, 0);
    }

    private static Ink mapped(Ink ink, double scale, double across, double down) {
        return new Ink(ink.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new Point(scale * point.x() + across, scale * point.y() + down))
                        .toList()))
                .toList());
    }

    private static double distance(Ink one, Ink other) {
        List<Point> points = dense(one);
        return dense(other).stream()
                .mapToDouble(p -> points.stream().mapToDouble(q -> Math.hypot(p.x() - q.x(), p.y() - q.y())).min().orElseThrow())
                .min().orElseThrow();
    }

    private static List<Point> dense(Ink ink) {
        List<Point> dense = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            Point last = stroke.points().get(0);
            for (Point point : stroke.points()) {
                int steps = 1 + (int) (Math.hypot(point.x() - last.x(), point.y() - last.y()) / (0.03 * HEIGHT));
                for (int i = 1; i <= steps; i++) {
                    dense.add(new Point(
                            last.x() + (point.x() - last.x()) * i / steps, last.y() + (point.y() - last.y()) * i / steps));
                }
                last = point;
            }
        }
        return dense;
    }
}

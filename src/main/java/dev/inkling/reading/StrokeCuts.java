package dev.inkling.reading;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a stroke that may be several digits, where what comes before lies to the left of what comes after. */
final class StrokeCuts {

    /** Of the height of the stroke: how far the two sides of a cut may lie over each other, and how far cuts lie apart. */
    private static final double WIDEST_OVERLAP = 0.3;
    private static final double LEAST_DISTANCE = 0.25;
    private static final int MOST = 8;

    private record Cut(int point, double overlap) {}

    private StrokeCuts() {}

    /** @return from left to right; the stroke itself alone where it cannot be cut */
    static List<Stroke> of(Stroke stroke) {
        List<Point> points = stroke.points();
        Box box = Box.around(Ink.of(stroke));
        double height = box.bottom() - box.top();
        List<Cut> chosen = new ArrayList<>();
        for (Cut cut : candidates(points, WIDEST_OVERLAP * height)) {
            double x = points.get(cut.point).x();
            boolean free = Math.min(x - box.left(), box.right() - x) >= LEAST_DISTANCE * height
                    && chosen.stream().allMatch(other -> Math.abs(points.get(other.point).x() - x) >= LEAST_DISTANCE * height);
            if (free && chosen.size() < MOST) {
                chosen.add(cut);
            }
        }
        List<Integer> places = chosen.stream().map(Cut::point).sorted().toList();
        List<Stroke> pieces = new ArrayList<>();
        int start = 0;
        for (int place : places) {
            pieces.add(new Stroke(points.subList(start, place + 1)));
            start = place;
        }
        pieces.add(new Stroke(points.subList(start, points.size())));
        return pieces;
    }

    /** @return the cleanest first */
    private static List<Cut> candidates(List<Point> points, double widest) {
        double[] leastAfter = new double[points.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = points.size() - 1; i >= 0; i--) {
            least = Math.min(least, points.get(i).x());
            leastAfter[i] = least;
        }
        List<Cut> cuts = new ArrayList<>();
        double mostBefore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            mostBefore = Math.max(mostBefore, points.get(i).x());
            if (i > 0 && i < points.size() - 1 && mostBefore - leastAfter[i] <= widest) {
                cuts.add(new Cut(i, mostBefore - leastAfter[i]));
            }
        }
        cuts.sort(Comparator.comparingDouble(Cut::overlap));
        return cuts;
    }
}

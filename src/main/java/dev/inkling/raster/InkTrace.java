package dev.inkling.raster;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Ink along the middle of a raster's lines, so that a digit of which there is only a picture can be drawn upon. The lines are
 * thinned (T. Zhang, C. Suen, 1984), then followed from their ends.
 */
public final class InkTrace {

    /** Fine pixels a pixel, across and down. */
    private static final int FINE = 2;
    private static final int SIDE = FINE * Raster.SIDE + 2;
    private static final double INK = 0.4;
    /** Clockwise from above. */
    private static final int[] AROUND = {-SIDE, -SIDE + 1, 1, SIDE + 1, SIDE, SIDE - 1, -1, -SIDE - 1};

    private final boolean[] ink = new boolean[SIDE * SIDE];

    private InkTrace(Raster raster) {
        float[] pixels = raster.toArray();
        for (int row = 0; row < FINE * Raster.SIDE; row++) {
            for (int column = 0; column < FINE * Raster.SIDE; column++) {
                double x = (column + 0.5) / FINE - 0.5;
                double y = (row + 0.5) / FINE - 0.5;
                ink[(row + 1) * SIDE + column + 1] = Resampling.bilinear(pixels, x, y) >= INK;
            }
        }
    }

    /** @return in pixels of the raster; no strokes where there is no ink */
    public static Ink of(Raster raster) {
        InkTrace trace = new InkTrace(raster);
        trace.thin();
        return new Ink(trace.strokes());
    }

    private void thin() {
        boolean changed = true;
        while (changed) {
            changed = peel(0);
            changed |= peel(2);
        }
    }

    /** @param turn 0 takes away at the bottom and right, 2 at the top and left */
    private boolean peel(int turn) {
        List<Integer> edge = new ArrayList<>();
        for (int place = 0; place < ink.length; place++) {
            if (ink[place] && isEdge(place, turn)) {
                edge.add(place);
            }
        }
        edge.forEach(place -> ink[place] = false);
        return !edge.isEmpty();
    }

    private boolean isEdge(int place, int turn) {
        boolean[] around = new boolean[AROUND.length];
        int count = 0;
        for (int i = 0; i < AROUND.length; i++) {
            around[i] = ink[place + AROUND[i]];
            count += around[i] ? 1 : 0;
        }
        int begins = 0;
        for (int i = 0; i < AROUND.length; i++) {
            begins += !around[i] && around[(i + 1) % AROUND.length] ? 1 : 0;
        }
        boolean first = turn == 0
                ? around[0] && around[2] && around[4] || around[2] && around[4] && around[6]
                : around[0] && around[2] && around[6] || around[0] && around[4] && around[6];
        return count >= 2 && count <= 6 && begins == 1 && !first;
    }

    /** From the ends of lines first, then round what is closed. */
    private List<Stroke> strokes() {
        List<Stroke> strokes = new ArrayList<>();
        for (boolean fromEnds : new boolean[] {true, false}) {
            for (int place = 0; place < ink.length; place++) {
                if (ink[place] && (!fromEnds || neighbours(place) <= 1)) {
                    strokes.add(new Stroke(follow(place)));
                }
            }
        }
        // Single points are what thinning leaves in corners, but for a dot that is all there is.
        List<Stroke> lines = strokes.stream().filter(stroke -> stroke.points().size() > 1).toList();
        return lines.isEmpty() ? strokes : lines;
    }

    private List<Point> follow(int begin) {
        List<Point> points = new ArrayList<>();
        int direction = -1;
        int place = begin;
        while (place >= 0) {
            ink[place] = false;
            points.add(new Point((place % SIDE - 0.5) / FINE, (place / SIDE - 0.5) / FINE));
            int next = straightest(place, direction);
            direction = next < 0 ? direction : next;
            place = next < 0 ? -1 : place + AROUND[next];
        }
        if (points.size() > 2 && isNear(points.get(0), points.get(points.size() - 1))) {
            points.add(points.get(0));
        }
        return points;
    }

    /** @return which neighbour goes on with the least turn; -1 for none */
    private int straightest(int place, int direction) {
        int best = -1;
        int least = AROUND.length;
        for (int i = 0; i < AROUND.length; i++) {
            int turn = direction < 0 ? i % 2 : Math.min(Math.floorMod(i - direction, 8), Math.floorMod(direction - i, 8));
            if (ink[place + AROUND[i]] && turn < least) {
                best = i;
                least = turn;
            }
        }
        return best;
    }

    private int neighbours(int place) {
        int count = 0;
        for (int step : AROUND) {
            count += ink[place + step] ? 1 : 0;
        }
        return count;
    }

    private static boolean isNear(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) <= 2.0 / FINE;
    }
}

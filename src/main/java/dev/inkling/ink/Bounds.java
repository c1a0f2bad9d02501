package dev.inkling.ink;

import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;

/** How much ink is read at most. */
final class Bounds {

    /** A quarter of an hour with the pen down at 200 points a second; more would keep the reading waiting for seconds. */
    static final int MOST_POINTS = 200_000;

    /** Wide enough for any unit, and safe to square and to sum. */
    private static final double LARGEST_COORDINATE = 1e100;
    static final int LONGEST_QUOTE = 40;

    private Bounds() {}

    /** @param text the coordinate as it was written */
    static void checkCoordinate(double value, String text) throws InvalidInkException {
        if (!(Math.abs(value) <= LARGEST_COORDINATE)) {
            throw new InvalidInkException(Message.of("ink.coordinate", quoted(text)));
        }
    }

    /** @throws InvalidInkException when a coordinate is no number that ink has */
    static Point point(double x, double y) throws InvalidInkException {
        checkCoordinate(x, String.valueOf(x));
        checkCoordinate(y, String.valueOf(y));
        return new Point(x, y);
    }

    static void checkPoints(int count) throws InvalidInkException {
        if (count > MOST_POINTS) {
            throw new InvalidInkException(Message.of("ink.points.many", MOST_POINTS));
        }
    }

    /** @return foreign text short enough to stand in a message */
    static String quoted(String text) {
        return Printable.of(text, LONGEST_QUOTE);
    }
}

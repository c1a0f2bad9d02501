package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers of an InkML trace's points are x and y, counted from 0, and whether they grow to the left or upwards.
 */
record TraceFormat(int x, int y, boolean leftwards, boolean upwards) {

    static final TraceFormat DEFAULT = new TraceFormat(0, 1, false, false);

    /**
     * Reads the text of a trace: points with commas between, {@code x y} each, as numbers or as differences.
     *
     * @return none for a trace without any
     */
    List<Point> points(String text) throws InvalidInkException {
        TraceScanner scanner = new TraceScanner(text);
        TraceChannel xs = new TraceChannel();
        TraceChannel ys = new TraceChannel();
        List<Point> points = new ArrayList<>();
        while (scanner.hasPoint()) {
            int values = readPoint(scanner, xs, ys);
            if (values <= Math.max(x, y)) {
                throw new InvalidInkException(Message.of("ink.trace.values", values, points.size() + 1, Math.max(x, y) + 1));
            }
            points.add(new Point(leftwards ? -xs.value() : xs.value(), upwards ? -ys.value() : ys.value()));
            Bounds.checkPoints(points.size());
        }
        return points;
    }

    private int readPoint(TraceScanner scanner, TraceChannel xs, TraceChannel ys) throws InvalidInkException {
        int values = 0;
        while (scanner.hasValue()) {
            TraceValue value = scanner.value();
            if (values == x) {
                xs.read(value);
            } else if (values == y) {
                ys.read(value);
            }
            values++;
        }
        return values;
    }
}

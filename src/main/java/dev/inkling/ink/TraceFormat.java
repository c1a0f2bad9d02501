package dev.inkling.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers of an InkML trace's points are x and y, counted from 0, and whether they grow to the left or upwards.
 */
record TraceFormat(int x, int y, boolean leftwards, boolean upwards) {

    static final TraceFormat DEFAULT = new TraceFormat(0, 1, false, false);

    /** A value: an optional prefix, then a number, a repetition, or a truth value or nothing of a third channel. */
    private static final Pattern VALUE =
            Pattern.compile("\\s*([!'\"]?)\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|[*TF?])\\s*");

    /** Reads the text of a trace: points with commas between, {@code x y} each, as numbers or as differences. */
    Stroke stroke(String text) throws InvalidInkException {
        Channel xs = new Channel();
        Channel ys = new Channel();
        List<Point> points = new ArrayList<>();
        if (text.isBlank()) {
            throw new InvalidInkException("there are no points, expected one at least");
        }
        for (String point : text.split(",", -1)) {
            int values = readPoint(point, xs, ys);
            if (values <= Math.max(x, y)) {
                throw new InvalidInkException("found " + values + " values in point " + (points.size() + 1) + ", expected "
                        + (Math.max(x, y) + 1) + " or more");
            }
            points.add(new Point(leftwards ? -xs.value : xs.value, upwards ? -ys.value : ys.value));
        }
        return new Stroke(points);
    }

    private int readPoint(String point, Channel xs, Channel ys) throws InvalidInkException {
        Matcher matcher = VALUE.matcher(point);
        int values = 0;
        while (matcher.lookingAt()) {
            if (values == x) {
                xs.read(matcher.group(1), matcher.group(2));
            } else if (values == y) {
                ys.read(matcher.group(1), matcher.group(2));
            }
            values++;
            matcher.region(matcher.end(), point.length());
        }
        if (matcher.regionStart() < point.length()) {
            String rest = point.substring(matcher.regionStart()).strip();
            throw new InvalidInkException("found '" + rest.substring(0, Math.min(20, rest.length())) + "', expected numbers x y");
        }
        return values;
    }

    /** One coordinate along a trace: a prefix holds until the next one, and differences add up. */
    private static final class Channel {

        private static final double LARGEST = 1e100;

        private double value;
        private double velocity;
        private double lastNumber;
        private String prefix = "!";

        void read(String newPrefix, String text) throws InvalidInkException {
            if (!newPrefix.isEmpty()) {
                prefix = newPrefix;
            }
            double number = switch (text) {
                case "*" -> lastNumber;
                case "T", "F", "?" -> throw new InvalidInkException("found '" + text + "', expected a number as x or y");
                default -> Double.parseDouble(text);
            };
            lastNumber = number;
            switch (prefix) {
                case "'" -> {
                    velocity = number;
                    value += velocity;
                }
                case "\"" -> {
                    velocity += number;
                    value += velocity;
                }
                default -> value = number;
            }
            if (!(Math.abs(value) <= LARGEST)) {
                throw new InvalidInkException("found " + text + ", expected a number up to " + LARGEST);
            }
        }
    }
}

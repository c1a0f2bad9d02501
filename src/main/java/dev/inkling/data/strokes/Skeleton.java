package dev.inkling.data.strokes;

import dev.inkling.ink.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a hand follows.
 *
 * @param strokes the points each stroke passes, x to the right and y down, in a box about 10 wide and 14 high; a point given
 *     twice is a corner
 */
record Skeleton(List<List<Point>> strokes) {

    /** @return the lines of a list of skeletons, its comments left out */
    static List<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Skeleton.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text points such as {@code 5,0 5,14}, strokes divided by | */
    static Skeleton parse(String text) {
        return new Skeleton(Arrays.stream(text.split("\\|")).map(Skeleton::stroke).toList());
    }

    /** @param degrees clockwise, about the middle of the box */
    Skeleton turned(double degrees) {
        double cos = StrictMath.cos(Math.toRadians(degrees));
        double sin = StrictMath.sin(Math.toRadians(degrees));
        return new Skeleton(strokes.stream().map(stroke -> turned(stroke, cos, sin)).toList());
    }

    private static List<Point> turned(List<Point> stroke, double cos, double sin) {
        return stroke.stream()
                .map(point -> {
                    double x = point.x() - 5;
                    double y = point.y() - 7;
                    return new Point(5 + cos * x - sin * y, 7 + sin * x + cos * y);
                })
                .toList();
    }

    private static List<Point> stroke(String text) {
        return Arrays.stream(text.strip().split(" ")).map(Skeleton::point).toList();
    }

    private static Point point(String text) {
        String[] numbers = text.split(",");
        return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
}

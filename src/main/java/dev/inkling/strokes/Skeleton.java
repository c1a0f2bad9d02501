package dev.inkling.strokes;

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

    static Skeleton of(List<Point> stroke) {
        return new Skeleton(List.of(stroke));
    }

    private static List<Point> stroke(String text) {
        return Arrays.stream(text.strip().split(" ")).map(Skeleton::point).toList();
    }

    private static Point point(String text) {
        String[] numbers = text.split(",");
        return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
}

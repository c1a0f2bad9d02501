package dev.inkling.strokes;

import dev.inkling.ink.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The ways to write digits that {@code styles.txt} lists. */
final class Styles {

    private static final List<Style> ALL = read();

    private Styles() {}

    /** @return one or more */
    static List<Style> of(int digit) {
        return ALL.stream().filter(style -> style.digit() == digit).toList();
    }

    private static List<Style> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Styles.class.getResourceAsStream("styles.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Styles::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Style parse(String line) {
        int colon = line.indexOf(':');
        List<List<Point>> strokes = Arrays.stream(line.substring(colon + 1).split("\\|")).map(Styles::stroke).toList();
        return new Style(line.charAt(0) - '0', line.substring(2, colon), strokes);
    }

    private static List<Point> stroke(String text) {
        return Arrays.stream(text.strip().split(" ")).map(Styles::point).toList();
    }

    private static Point point(String text) {
        String[] numbers = text.split(",");
        return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
}

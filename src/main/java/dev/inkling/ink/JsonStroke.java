package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stroke of a JSON value: a list of points {@code [x, y, …]} or {@code {"x": …, "y": …}}, two lists of
 * coordinates, coordinates in turn, a text of them, or the data of an SVG path.
 */
final class JsonStroke {

    private static final List<String> POINTS = List.of("points", "path", "pts", "coordinates", "coords");
    private static final List<List<String>> AXES = List.of(List.of("x", "y"), List.of("X", "Y"), List.of("xs", "ys"));
    /** Values of a point: more in a row are a coordinate of many points. */
    private static final int LONGEST_POINT = 4;

    private JsonStroke() {}

    static boolean isPoint(@Nullable Object value) {
        return value instanceof double[] numbers && numbers.length >= 2 || coordinates(value) != null;
    }

    static boolean isStroke(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return false;
        }
        return columns(map) != null || POINTS.stream().map(map::get).anyMatch(points -> points instanceof List<?> list
                && !list.isEmpty() || points instanceof double[] || points instanceof String);
    }

    /**
     * @param customary whether strokes in this place usually are columns
     * @return whether each stroke is {@code [[x, x, …], [y, y, …]]}, perhaps with further columns
     */
    static boolean areColumns(List<?> strokes, boolean customary) {
        int longest = 0;
        for (Object stroke : strokes) {
            if (!(stroke instanceof List<?> rows) || !areColumns(rows)) {
                return false;
            }
            longest = Math.max(longest, ((double[]) rows.get(0)).length);
        }
        return customary || longest > LONGEST_POINT;
    }

    /** Columns after the first two may be empty, where a device has no clock. */
    private static boolean areColumns(List<?> rows) {
        return rows.size() >= 2
                && rows.size() <= LONGEST_POINT
                && rows.get(0) instanceof double[] xs
                && rows.get(1) instanceof double[]
                && rows.stream().allMatch(row -> row instanceof double[] values && values.length == xs.length
                        || row instanceof List<?> list && list.isEmpty());
    }

    static Stroke ofColumns(List<?> rows) throws InvalidInkException {
        return zipped((double[]) rows.get(0), (double[]) rows.get(1), 0, 0);
    }

    /** @param number of the stroke, for what is said when it is none */
    static Stroke of(@Nullable Object value, int number) throws InvalidInkException {
        if (value instanceof Map<?, ?> map) {
            double[][] columns = columns(map);
            return columns != null ? zipped(columns[0], columns[1], 0, 0) : ofPoints(map, number);
        }
        return points(value, 0, 0, number);
    }

    /** The points are from the place of the whole, where that is said. */
    private static Stroke ofPoints(Map<?, ?> map, int number) throws InvalidInkException {
        double[] place = coordinates(map);
        Object value = POINTS.stream().map(map::get).filter(Objects::nonNull).findFirst().orElse(null);
        double left = place == null ? 0 : place[0];
        double top = place == null ? 0 : place[1];
        return value instanceof double[] numbers && numbers.length % 2 == 0
                ? inTurn(numbers, left, top)
                : points(value, left, top, number);
    }

    private static Stroke points(@Nullable Object value, double left, double top, int number) throws InvalidInkException {
        if (value instanceof double[] numbers && numbers.length >= 2 * LONGEST_POINT - 2 && numbers.length % 2 == 0) {
            return inTurn(numbers, left, top);
        }
        if (value instanceof String text) {
            return ofText(text, left, top, number);
        }
        if (!(value instanceof List<?> list)) {
            throw new InvalidInkException(Message.of("ink.json.stroke", Bounds.quoted(found(value)), number));
        }
        if (list.isEmpty()) {
            throw new InvalidInkException(Message.of("ink.json.stroke.empty", number));
        }
        if (list.get(0) instanceof List<?> command && !command.isEmpty() && command.get(0) instanceof String) {
            return ofText(list.stream().map(JsonStroke::found).collect(Collectors.joining(" "))
                    .replaceAll("[\\[\\],\"]", " "), left, top, number);
        }
        List<Point> points = new ArrayList<>(list.size());
        for (Object element : list) {
            double[] point = element instanceof double[] numbers && numbers.length >= 2 ? numbers : coordinates(element);
            if (point == null) {
                throw new InvalidInkException(Message.of("ink.json.point", Bounds.quoted(found(element)), number));
            }
            points.add(Bounds.point(point[0] + left, point[1] + top));
        }
        return new Stroke(points);
    }

    private static Stroke ofText(String text, double left, double top, int number) throws InvalidInkException {
        boolean isPath = text.stripLeading().startsWith("M") || text.stripLeading().startsWith("m");
        if (!isPath) {
            return inTurn(NumberList.of(text), left, top);
        }
        List<Point> points = new ArrayList<>();
        for (List<Point> part : SvgPath.read(text).strokes()) {
            for (Point point : part) {
                points.add(Bounds.point(point.x() + left, point.y() + top));
            }
        }
        if (points.isEmpty()) {
            throw new InvalidInkException(Message.of("ink.json.stroke.empty", number));
        }
        return new Stroke(points);
    }

    private static Stroke inTurn(double[] numbers, double left, double top) throws InvalidInkException {
        double[] xs = new double[numbers.length / 2];
        double[] ys = new double[numbers.length / 2];
        Arrays.setAll(xs, index -> numbers[2 * index]);
        Arrays.setAll(ys, index -> numbers[2 * index + 1]);
        return zipped(xs, ys, left, top);
    }

    private static Stroke zipped(double[] xs, double[] ys, double left, double top) throws InvalidInkException {
        if (xs.length != ys.length || xs.length == 0) {
            throw new InvalidInkException(Message.of("ink.json.columns", xs.length, ys.length));
        }
        List<Point> points = new ArrayList<>(xs.length);
        for (int index = 0; index < xs.length; index++) {
            points.add(Bounds.point(xs[index] + left, ys[index] + top));
        }
        return new Stroke(points);
    }

    /** @return the x and the y of many points; null where there are none */
    private static double @Nullable [][] columns(Map<?, ?> map) {
        for (List<String> axes : AXES) {
            if (map.get(axes.get(0)) instanceof double[] xs && map.get(axes.get(1)) instanceof double[] ys) {
                return new double[][] {xs, ys};
            }
        }
        return null;
    }

    /** @return the x and the y of one point, also as a text {@code "x,y"}; null where it is none */
    private static double @Nullable [] coordinates(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            for (List<String> axes : AXES) {
                double x = JsonTree.number(map.get(axes.get(0)));
                double y = JsonTree.number(map.get(axes.get(1)));
                if (!Double.isNaN(x) && !Double.isNaN(y)) {
                    return new double[] {x, y};
                }
            }
        }
        if (value instanceof String text && text.length() < 100) {
            String[] numbers = text.strip().split("[\\s,;]+");
            double[] point = Arrays.stream(numbers).mapToDouble(JsonTree::number).toArray();
            return point.length >= 2 && Arrays.stream(point).noneMatch(Double::isNaN) ? point : null;
        }
        return null;
    }

    /** @return a value nearly as it was written */
    static String found(@Nullable Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).mapToObj(JsonStroke::found).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonStroke::found).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map) {
            return "{…}";
        }
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }
}

package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the strokes of an SVG picture: paths, polylines, polygons, lines, circles and ellipses that are drawn along their
 * lines. Filled shapes and what shines through like a highlighter's mark are none; rectangles are frames.
 */
final class SvgReader {

    private static final int DEEPEST_USE = 8;
    private static final int MOST_SHAPES = 100_000;
    private static final int MOST_REUSED = InkFile.LARGEST / 10;
    private static final int CORNERS_OF_CIRCLE = 32;

    private final Map<String, XmlElement> ids = new HashMap<>();
    private final Map<String, Map<String, String>> sheet;
    private final List<Stroke> pen = new ArrayList<>();
    private final List<Stroke> highlighter = new ArrayList<>();
    private int shapes;
    /** In characters: what is used again and again is read as often. */
    private int reused;
    private int points;

    private SvgReader(XmlElement root) {
        sheet = SvgStyle.sheet(root);
        root.all().filter(element -> element.attribute("id") != null)
                .forEach(element -> ids.putIfAbsent(element.attribute("id"), element));
    }

    /** @param root an element called svg */
    static Ink read(XmlElement root) throws InvalidInkException {
        SvgReader reader = new SvgReader(root);
        reader.readElement(root, SvgStyle.DEFAULT, viewport(root), 0);
        List<Stroke> strokes = reader.pen.isEmpty() ? reader.highlighter : reader.pen;
        if (strokes.isEmpty()) {
            throw new InvalidInkException(Message.of("ink.strokes.none"));
        }
        return new Ink(strokes);
    }

    /** Only a picture that is stretched on purpose is of another shape on the screen than in the file. */
    private static Affine viewport(XmlElement root) throws InvalidInkException {
        double[] box = NumberList.of(root.attribute("viewBox", ""));
        double width = length(root.attribute("width"));
        double height = length(root.attribute("height"));
        boolean stretched = root.attribute("preserveAspectRatio", "").strip().startsWith("none");
        return stretched && box.length == 4 && box[2] > 0 && box[3] > 0 && width > 0 && height > 0
                ? Affine.scaling(width / box[2], height / box[3])
                : Affine.IDENTITY;
    }

    private static double length(@Nullable String text) throws InvalidInkException {
        NumberList number = new NumberList(text == null ? "" : text);
        return number.isAtNumber() ? number.number() : 0;
    }

    private void readElement(XmlElement element, SvgStyle outer, Affine place, int depth) throws InvalidInkException {
        reused += depth == 0 ? 0 : element.attributesLength();
        if (++shapes > MOST_SHAPES || reused > MOST_REUSED) {
            throw new InvalidInkException(Message.of("ink.svg.shapes", MOST_SHAPES));
        }
        SvgStyle style = outer.of(element, sheet);
        if (!style.isShown()) {
            return;
        }
        Affine inner = place.after(SvgTransform.of(element.attribute("transform")));
        switch (element.name()) {
            case "svg", "g", "a", "switch" -> readAll(element, style, inner, depth);
            case "use" -> use(element, style, inner, depth);
            case "path" -> {
                SvgPath.Outline outline = SvgPath.read(element.attribute("d", ""));
                add(outline.strokes(), outline.isClosed(), style, inner);
            }
            case "polyline" -> add(List.of(points(element)), false, style, inner);
            case "polygon" -> {
                List<Point> corners = points(element);
                corners.addAll(corners.subList(0, Math.min(1, corners.size())));
                add(List.of(corners), true, style, inner);
            }
            case "line" -> add(List.of(List.of(
                    Bounds.point(length(element.attribute("x1")), length(element.attribute("y1"))),
                    Bounds.point(length(element.attribute("x2")), length(element.attribute("y2"))))), false, style, inner);
            case "circle" -> ellipse(element, length(element.attribute("r")), length(element.attribute("r")), style, inner);
            case "ellipse" -> ellipse(element, length(element.attribute("rx")), length(element.attribute("ry")), style, inner);
            default -> {}
        }
    }

    private void readAll(XmlElement group, SvgStyle style, Affine place, int depth) throws InvalidInkException {
        for (XmlElement child : group.children()) {
            readElement(child, style, place, depth);
        }
    }

    private void use(XmlElement use, SvgStyle style, Affine place, int depth) throws InvalidInkException {
        String reference = use.attribute("href", "");
        XmlElement used = ids.get(reference.substring(reference.indexOf('#') + 1));
        if (used != null && depth < DEEPEST_USE) {
            Affine inner = place.after(Affine.translation(length(use.attribute("x")), length(use.attribute("y"))));
            if (used.is("symbol")) {
                readAll(used, style, inner, depth + 1);
            } else {
                readElement(used, style, inner, depth + 1);
            }
        }
    }

    private static List<Point> points(XmlElement element) throws InvalidInkException {
        double[] numbers = NumberList.of(element.attribute("points", ""));
        List<Point> points = new ArrayList<>();
        for (int index = 0; index + 1 < numbers.length; index += 2) {
            points.add(Bounds.point(numbers[index], numbers[index + 1]));
        }
        return points;
    }

    private void ellipse(XmlElement element, double width, double height, SvgStyle style, Affine place)
            throws InvalidInkException {
        List<Point> corners = new ArrayList<>();
        for (int corner = 0; corner <= CORNERS_OF_CIRCLE; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS_OF_CIRCLE;
            corners.add(Bounds.point(
                    length(element.attribute("cx")) + width * Math.cos(angle),
                    length(element.attribute("cy")) + height * Math.sin(angle)));
        }
        add(List.of(corners), true, style, place);
    }

    private void add(List<List<Point>> lines, boolean closed, SvgStyle style, Affine place) throws InvalidInkException {
        points += lines.stream().mapToInt(List::size).sum();
        Bounds.checkPoints(points);
        if (!style.isStroke(closed)) {
            return;
        }
        for (List<Point> line : lines) {
            List<Point> placed = new ArrayList<>(line.size());
            for (Point point : line) {
                placed.add(place.apply(point.x(), point.y()));
            }
            if (!placed.isEmpty()) {
                (style.isHighlighter() ? highlighter : pen).add(new Stroke(placed));
            }
        }
    }
}

package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the drawings in a JSON value, as this and other programs write them: {@code {"strokes": [[[x, y], …], …]}}, the
 * strokes alone, Quick Draw, signature_pad, MyScript, Excalidraw, and what is laid out like these. What an eraser or a
 * highlighter did is left out.
 */
final class JsonInk {

    /** Keys of what holds strokes, in the order looked for; "words" before "chars", which repeat them in JIIX. */
    private static final List<String> HOLDERS = List.of(
            "strokes", "drawing", "strokeGroups", "elements", "ink", "traces", "lines", "paths", "objects", "curves",
            "requests", "words", "chars", "items", "children", "layers", "signature", "canvas", "data");
    /** Keys of what usually is {@code [[[x, x, …], [y, y, …]], …]}: of Quick Draw, and of Google's requests. */
    private static final List<String> COLUMNWISE = List.of("drawing", "ink");
    /** Keys of several drawings. */
    private static final List<String> COLLECTIONS = List.of("drawings", "samples", "pages", "inks", "examples", "data");
    private static final int DEEPEST = 20;

    private JsonInk() {}

    /** @return each drawing in the value, one at least; whether they are ink is not yet known */
    static List<?> drawings(@Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(JsonInk::isDrawing)) {
            return list;
        }
        if (value instanceof Map<?, ?> map && HOLDERS.stream().filter(key -> !key.equals("data")).noneMatch(map::containsKey)) {
            for (String key : COLLECTIONS) {
                if (map.get(key) instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(JsonInk::isDrawing)) {
                    return list;
                }
            }
        }
        return Collections.singletonList(value);
    }

    private static boolean isDrawing(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return !JsonStroke.isStroke(value) && !JsonStroke.isPoint(value) && HOLDERS.stream().anyMatch(map::containsKey);
        }
        return depth(value) == 3;
    }

    /** @return 1 for a point, 2 for a stroke, 3 for a drawing; 0 where arrays and points do not tell */
    private static int depth(@Nullable Object value) {
        if (JsonStroke.isPoint(value)) {
            return 1;
        }
        if (JsonStroke.isStroke(value)) {
            return 2;
        }
        int within = value instanceof List<?> list && !list.isEmpty() ? depth(list.get(0)) : 0;
        return within == 0 ? 0 : within + 1;
    }

    /** @param number of the drawing */
    static InkLine read(long number, @Nullable Object drawing) throws InvalidInkException {
        if (drawing instanceof Map<?, ?> map) {
            List<Stroke> strokes = new ArrayList<>();
            if (!collect(map, strokes, 0)) {
                throw new NoInkException(Message.of("ink.json.none"));
            }
            return new InkLine(number, ink(strokes), label(map), text(map.get("writer")), text(map.get("time")));
        }
        if (depth(drawing) < 2) {
            throw new NoInkException(Message.of("ink.json.object", Bounds.quoted(JsonStroke.found(drawing))));
        }
        List<Stroke> strokes = new ArrayList<>();
        read("strokes", depth(drawing) == 2 ? List.of(drawing) : drawing, strokes, 0);
        return new InkLine(number, ink(strokes), null, null, null);
    }

    private static Ink ink(List<Stroke> strokes) throws InvalidInkException {
        int points = 0;
        for (Stroke stroke : strokes) {
            points += stroke.points().size();
            Bounds.checkPoints(points);
        }
        return new Ink(strokes);
    }

    /** @return whether there was anything that holds strokes, or is one */
    private static boolean collect(Map<?, ?> map, List<Stroke> strokes, int depth) throws InvalidInkException {
        if (isLeftOut(map) || depth > DEEPEST) {
            return true;
        }
        if (JsonStroke.isStroke(map)) {
            strokes.add(JsonStroke.of(map, strokes.size() + 1));
            return true;
        }
        boolean any = false;
        for (String key : HOLDERS) {
            if (map.containsKey(key)) {
                any |= read(key, map.get(key), strokes, depth);
                if (!strokes.isEmpty()) {
                    break;
                }
            }
        }
        return any;
    }

    private static boolean read(String key, @Nullable Object value, List<Stroke> strokes, int depth) throws InvalidInkException {
        if (value instanceof Map<?, ?> map) {
            return collect(map, strokes, depth + 1);
        }
        if (!(value instanceof List<?> list)) {
            throw new InvalidInkException(Message.of("ink.json.strokes", Bounds.quoted(JsonStroke.found(value))));
        }
        boolean columns = JsonStroke.areColumns(list, COLUMNWISE.contains(key));
        for (Object element : list) {
            if (element instanceof Map<?, ?> map) {
                if (!collect(map, strokes, depth + 1) && key.equals("strokes") && !map.containsKey("type")) {
                    throw new InvalidInkException(
                            Message.of("ink.json.stroke", JsonStroke.found(map), strokes.size() + 1));
                }
            } else {
                strokes.add(columns
                        ? JsonStroke.ofColumns((List<?>) element)
                        : JsonStroke.of(element, strokes.size() + 1));
            }
        }
        return true;
    }

    private static boolean isLeftOut(Map<?, ?> map) {
        return Boolean.TRUE.equals(map.get("isDeleted"))
                || List.of("type", "tool", "mode", "pointerType", "brush").stream()
                        .map(key -> String.valueOf(map.get(key)).toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.contains("erase") || name.contains("highlight"));
    }

    private static @Nullable String label(Map<?, ?> map) {
        return map.containsKey("label") && map.get("label") == null ? "" : text(map.get("label"));
    }

    /** @return null for what is no text, number or truth value */
    private static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List || value instanceof double[]
                ? null
                : value.toString();
    }
}

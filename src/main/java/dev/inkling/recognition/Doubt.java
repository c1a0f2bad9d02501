package dev.inkling.recognition;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why ink is read as no digit. */
public enum Doubt {
    /** There are parts beside each other, each of them about as high as the whole. */
    SEVERAL_DIGITS,
    /** Hardly more than a dot. */
    LITTLE_INK,
    /** It is taken for no digit. */
    NO_DIGIT,
    /** It may be one digit as well as another. */
    UNSURE;

    /** Share of the height; less is a slip of the pen and not a gap between digits. */
    private static final double LEAST_GAP = 0.05;
    private static final double LEAST_HEIGHT = 0.5;

    /** Across, and down. */
    private record Part(double left, double right, double top, double bottom) {

        Part with(Part other) {
            return new Part(
                    Math.min(left, other.left), Math.max(right, other.right), Math.min(top, other.top),
                    Math.max(bottom, other.bottom));
        }

        double height() {
            return bottom - top;
        }
    }

    /**
     * @param little the longest side of what is too little ink, in the ink's unit
     * @return empty when it is read as a digit
     */
    public static Optional<Doubt> about(Ink ink, Prediction prediction, double little) {
        if (prediction.digit().isPresent() || ink.isEmpty()) {
            return Optional.empty();
        }
        if (!prediction.isHardlyDigit()) {
            return Optional.of(UNSURE);
        }
        List<Part> parts = parts(ink);
        Part whole = parts.stream().reduce(Part::with).orElseThrow();
        if (Math.max(whole.height(), whole.right - whole.left) < little) {
            return Optional.of(LITTLE_INK);
        }
        long high = parts.stream().filter(part -> part.height() >= LEAST_HEIGHT * whole.height()).count();
        return Optional.of(high > 1 ? SEVERAL_DIGITS : NO_DIGIT);
    }

    /** What stands apart from left to right. */
    private static List<Part> parts(Ink ink) {
        List<Part> strokes = ink.strokes().stream().map(Doubt::part)
                .sorted(Comparator.comparingDouble(Part::left)).toList();
        double gap = LEAST_GAP * strokes.stream().reduce(Part::with).orElseThrow().height();
        List<Part> parts = new ArrayList<>();
        for (Part stroke : strokes) {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && stroke.left <= last.right + gap) {
                parts.set(parts.size() - 1, last.with(stroke));
            } else {
                parts.add(stroke);
            }
        }
        return parts;
    }

    private static Part part(Stroke stroke) {
        return stroke.points().stream().map(Doubt::part).reduce(Part::with).orElseThrow();
    }

    private static Part part(Point point) {
        return new Part(point.x(), point.x(), point.y(), point.y());
    }
}

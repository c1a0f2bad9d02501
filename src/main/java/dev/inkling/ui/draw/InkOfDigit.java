package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import dev.inkling.reading.ReadDigit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the ink of one of several digits: its strokes, and its part of a stroke that goes through several. */
final class InkOfDigit {

    /** Of the canvas; what a sum of doubles may be off, and less than a pixel. */
    private static final double ROUNDING = 1e-6;

    private final List<ReadDigit> digits;
    private final ReadDigit digit;

    private InkOfDigit(List<ReadDigit> digits, ReadDigit digit) {
        this.digits = digits;
        this.digit = digit;
    }

    /**
     * @param digits what was read in the ink
     * @param digit one of them
     * @return all of the ink where it is the only one, and where no ink is found in its box
     */
    static Ink of(Ink all, List<ReadDigit> digits, ReadDigit digit) {
        if (digits.size() == 1) {
            return all;
        }
        InkOfDigit found = new InkOfDigit(digits, digit);
        List<Stroke> own = all.strokes().stream().flatMap(stroke -> found.of(stroke).stream()).toList();
        return own.isEmpty() ? all : new Ink(own);
    }

    private List<Stroke> of(Stroke stroke) {
        Box around = Box.around(Ink.of(stroke));
        Optional<ReadDigit> whole = digits.stream()
                .filter(other -> holds(other.box(), around.left(), around.top())
                        && holds(other.box(), around.right(), around.bottom()))
                .min(Comparator.comparingDouble(other -> Math.abs(other.box().middleX() - around.middleX())));
        if (whole.isPresent()) {
            return whole.get() == digit ? List.of(stroke) : List.of();
        }
        return within(stroke);
    }

    private List<Stroke> within(Stroke stroke) {
        List<Stroke> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (Point point : stroke.points()) {
            if (holds(digit.box(), point.x(), point.y())) {
                part.add(point);
            } else if (!part.isEmpty()) {
                parts.add(new Stroke(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(new Stroke(part));
        }
        return parts;
    }

    private static boolean holds(Box box, double x, double y) {
        return x >= box.left() - ROUNDING && x <= box.right() + ROUNDING
                && y >= box.top() - ROUNDING && y <= box.bottom() + ROUNDING;
    }
}

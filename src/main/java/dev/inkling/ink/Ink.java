package dev.inkling.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * What the user drew: strokes in the order drawn, none for an empty canvas.
 */
public record Ink(List<Stroke> strokes) {

    public static final Ink NONE = new Ink(List.of());

    public Ink {
        strokes = List.copyOf(strokes);
    }

    public static Ink of(Stroke... strokes) {
        return new Ink(List.of(strokes));
    }

    /** @return one stroke more */
    public Ink with(Stroke next) {
        List<Stroke> all = new ArrayList<>(strokes);
        all.add(next);
        return new Ink(all);
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }
}

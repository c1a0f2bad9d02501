package dev.inkling.reading;

import dev.inkling.ink.InkLine;
import java.util.ArrayList;
import java.util.List;

/** Drawings that are read at once, which is quicker, on all processors: so many that it pays, and so few that they fit memory. */
final class InkBlock {

    private static final int MOST = 500;
    /** Of all of them together. */
    private static final int MOST_POINTS = 50_000;

    private List<InkLine> lines = new ArrayList<>();
    private int points;

    void add(InkLine line) {
        lines.add(line);
        points += line.ink().strokes().stream().mapToInt(stroke -> stroke.points().size()).sum();
    }

    boolean isFull() {
        return lines.size() >= MOST || points >= MOST_POINTS;
    }

    /** @return those that were added since the last time */
    List<InkLine> take() {
        List<InkLine> taken = lines;
        lines = new ArrayList<>();
        points = 0;
        return taken;
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Stroke;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The finished strokes, and the way back and forth between what they were. Clearing can be undone too. */
final class InkHistory {

    private final Deque<Ink> before = new ArrayDeque<>();
    private final Deque<Ink> after = new ArrayDeque<>();
    private Ink ink = Ink.NONE;

    Ink ink() {
        return ink;
    }

    void add(Stroke stroke) {
        List<Stroke> strokes = new ArrayList<>(ink.strokes());
        strokes.add(stroke);
        change(new Ink(strokes));
    }

    void replace(Ink other) {
        change(other);
    }

    void clear() {
        if (!ink.isEmpty()) {
            change(Ink.NONE);
        }
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            after.push(ink);
            ink = before.pop();
        }
    }

    void redo() {
        if (canRedo()) {
            before.push(ink);
            ink = after.pop();
        }
    }

    private void change(Ink next) {
        before.push(ink);
        after.clear();
        ink = next;
    }
}

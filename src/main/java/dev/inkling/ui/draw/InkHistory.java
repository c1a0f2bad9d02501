package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Stroke;
import java.util.ArrayDeque;
import java.util.Deque;

/** What lies on the canvas but for the growing stroke, and the way back and forth between what it was. Clearing can be undone too. */
final class InkHistory {

    private final Deque<Sheet> before = new ArrayDeque<>();
    private final Deque<Sheet> after = new ArrayDeque<>();
    private Sheet sheet = Sheet.EMPTY;

    Sheet sheet() {
        return sheet;
    }

    Ink ink() {
        return sheet.ink();
    }

    void add(Stroke stroke) {
        change(Sheet.of(ink().with(stroke)));
    }

    void replace(Sheet other) {
        change(other);
    }

    void clear() {
        if (!sheet.isEmpty()) {
            change(Sheet.EMPTY);
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
            after.push(sheet);
            sheet = before.pop();
        }
    }

    void redo() {
        if (canRedo()) {
            before.push(sheet);
            sheet = after.pop();
        }
    }

    private void change(Sheet next) {
        before.push(sheet);
        after.clear();
        sheet = next;
    }
}

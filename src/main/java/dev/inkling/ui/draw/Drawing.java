package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** What lies on the canvas, the growing stroke included; with the way back to what it was. */
final class Drawing {

    private final InkHistory history = new InkHistory();
    private final List<Point> growing = new ArrayList<>();

    /** @return whether a stroke grows */
    boolean isGrowing() {
        return !growing.isEmpty();
    }

    void begin(Point point) {
        growing.clear();
        growing.add(point);
    }

    /** @return whether a stroke grows that this is a point of */
    boolean extend(Point point) {
        return isGrowing() && growing.add(point);
    }

    /** @return whether there was a growing stroke; it is done now */
    boolean end() {
        if (!isGrowing()) {
            return false;
        }
        history.add(new Stroke(growing));
        growing.clear();
        return true;
    }

    void replace(Sheet other) {
        history.replace(other);
    }

    void undo() {
        history.undo();
    }

    void redo() {
        history.redo();
    }

    void clear() {
        history.clear();
    }

    boolean canUndo() {
        return isGrowing() || history.canUndo();
    }

    boolean canRedo() {
        return !isGrowing() && history.canRedo();
    }

    /** @return a stroke that grows takes the place of a picture */
    Sheet sheet() {
        return isGrowing() ? Sheet.of(ink()) : history.sheet();
    }

    /** @return what lies there but for the growing stroke */
    Sheet finished() {
        return history.sheet();
    }

    Ink ink() {
        return isGrowing() ? history.ink().with(new Stroke(growing)) : history.ink();
    }
}

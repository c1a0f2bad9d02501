package dev.inkling.ui.why;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import javafx.scene.Group;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/** Ink as it was drawn: all of the page with the box around the ink, or what is in the box only. */
final class Sketch extends Square {

    /** Of the side of the picture. */
    private static final double PEN = 0.055;
    /** Beside the ink in its box, of the side of the picture. */
    private static final double MARGIN = 0.14;

    private final boolean boxOnly;
    private final Group lines = new Group();
    private final Rectangle box = new Rectangle();
    private Ink shown = Ink.NONE;

    /** @param boxOnly whether what is around the box is left out */
    Sketch(double largest, boolean boxOnly) {
        super(largest);
        this.boxOnly = boxOnly;
        getStyleClass().add("sketch");
        box.getStyleClass().add("ink-box");
        lines.setManaged(false);
        box.setManaged(false);
        getChildren().addAll(lines, box);
    }

    void show(Ink ink) {
        shown = ink;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        lines.getChildren().clear();
        box.setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        Box around = Box.around(shown);
        double page = Steps.page(shown);
        double longest = 2 * around.halfLongestSide();
        double unit = boxOnly && longest > 0 ? (1 - 2 * MARGIN) * side() / longest : side() / page;
        double middleX = boxOnly ? around.middleX() : 0;
        double middleY = boxOnly ? around.middleY() : 0;
        double pen = Math.max(2, PEN * (boxOnly ? side() : unit));
        for (Stroke stroke : shown.strokes()) {
            lines.getChildren().add(line(stroke, middleX, middleY, unit, pen));
        }
        double half = side() / 2;
        box.setX(half + (around.left() - middleX) * unit - pen / 2);
        box.setY(half + (around.top() - middleY) * unit - pen / 2);
        box.setWidth((around.right() - around.left()) * unit + pen);
        box.setHeight((around.bottom() - around.top()) * unit + pen);
    }

    private Polyline line(Stroke stroke, double middleX, double middleY, double unit, double pen) {
        Polyline line = new Polyline();
        line.getStyleClass().add("sketch-ink");
        line.setStrokeWidth(pen);
        for (Point point : stroke.points()) {
            line.getPoints().addAll(side() / 2 + (point.x() - middleX) * unit, side() / 2 + (point.y() - middleY) * unit);
        }
        if (stroke.points().size() == 1) {
            line.getPoints().addAll(line.getPoints().get(0) + 0.01, line.getPoints().get(1));
        }
        return line;
    }
}

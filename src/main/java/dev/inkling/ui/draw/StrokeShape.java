package dev.inkling.ui.draw;

import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A stroke as it is seen, growing point by point: quadratic curves through the middles between its points, round at its ends. A long
 * one is made of several paths, so that what the newest point costs does not grow with the stroke. Its colour is the stylesheet's.
 */
final class StrokeShape extends Group {

    /** Points a path has at most. */
    private static final int MOST = 200;

    private final double width;
    private Path newest;
    private LineTo tip;
    private double lastX;
    private double lastY;

    /** @param width of the pen, in pixels */
    StrokeShape(double width) {
        this.width = width;
        setManaged(false);
        setMouseTransparent(true);
    }

    void add(double x, double y) {
        if (newest == null) {
            begin(x, y);
        } else {
            double middleX = (lastX + x) / 2;
            double middleY = (lastY + y) / 2;
            newest.getElements().add(newest.getElements().size() - 1, new QuadCurveTo(lastX, lastY, middleX, middleY));
            if (newest.getElements().size() > MOST) {
                newest.getElements().remove(tip);
                begin(middleX, middleY);
            }
            tip.setX(x);
            tip.setY(y);
        }
        lastX = x;
        lastY = y;
    }

    private void begin(double x, double y) {
        tip = new LineTo(x, y);
        newest = new Path(new MoveTo(x, y), tip);
        newest.getStyleClass().add("ink");
        newest.setStrokeWidth(width);
        newest.setStrokeLineCap(StrokeLineCap.ROUND);
        newest.setStrokeLineJoin(StrokeLineJoin.ROUND);
        getChildren().add(newest);
    }
}

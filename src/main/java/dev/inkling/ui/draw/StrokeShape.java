package dev.inkling.ui.draw;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A stroke as it is seen, growing point by point: quadratic curves through the middles between its points, round at its ends and
 * corners. Of points much nearer than the pen is wide only some count: curves so short and wide have frayed edges. A long stroke is
 * made of several paths, so that what the newest point costs does not grow with it. Its colour is the stylesheet's.
 */
final class StrokeShape extends Group {

    /** Points a path has at most. */
    private static final int MOST = 200;
    /** Share of the pen's width. */
    private static final double NEAREST = 0.15;
    /** Cosine of the turn from which on a point is a corner. */
    private static final double CORNER = 0.7;

    private final double width;
    private Path newest;
    private LineTo tip;
    private double lastX;
    private double lastY;
    /** The middle before the last point. */
    private double fromX;
    private double fromY;

    /**
     * A dot until more is added.
     *
     * @param width of the pen, in pixels
     */
    StrokeShape(double width, double x, double y) {
        this.width = width;
        setManaged(false);
        setMouseTransparent(true);
        begin(x, y);
        lastX = x;
        lastY = y;
    }

    void add(double x, double y) {
        tip.setX(x);
        tip.setY(y);
        if (Math.hypot(x - lastX, y - lastY) < NEAREST * width) {
            return;
        }
        leadTo((lastX + x) / 2, (lastY + y) / 2);
        lastX = x;
        lastY = y;
    }

    private void leadTo(double middleX, double middleY) {
        List<PathElement> elements = newest.getElements();
        if (isCorner(middleX, middleY)) {
            elements.add(elements.size() - 1, new LineTo(lastX, lastY));
            elements.add(elements.size() - 1, new LineTo(middleX, middleY));
        } else {
            elements.add(elements.size() - 1, new QuadCurveTo(lastX, lastY, middleX, middleY));
        }
        if (elements.size() > MOST) {
            LineTo grown = tip;
            elements.remove(grown);
            begin(middleX, middleY);
            tip.setX(grown.getX());
            tip.setY(grown.getY());
        }
        fromX = middleX;
        fromY = middleY;
    }

    private boolean isCorner(double middleX, double middleY) {
        double inX = lastX - fromX;
        double inY = lastY - fromY;
        double outX = middleX - lastX;
        double outY = middleY - lastY;
        return inX * outX + inY * outY < CORNER * Math.hypot(inX, inY) * Math.hypot(outX, outY);
    }

    private void begin(double x, double y) {
        tip = new LineTo(x, y);
        newest = new Path(new MoveTo(x, y), tip);
        newest.getStyleClass().add("ink");
        newest.setStrokeWidth(width);
        newest.setStrokeLineCap(StrokeLineCap.ROUND);
        newest.setStrokeLineJoin(StrokeLineJoin.ROUND);
        getChildren().add(newest);
        fromX = x;
        fromY = y;
    }
}

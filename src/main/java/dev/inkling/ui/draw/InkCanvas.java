package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Where the user draws, with mouse, finger, pen or keyboard. Points are in units of the shorter side, from the middle, so that the
 * ink keeps its shape when the window changes; where it would not fit, all of it shrinks. A growing stroke stays what it is when it
 * ends; everything is made anew only when it must be.
 */
final class InkCanvas extends Region implements PenInput.Strokes {

    private final List<Point> growing = new ArrayList<>();
    private final Pen pen;
    private final Node keyPen;
    private Ink ink = Ink.NONE;
    /** The growing stroke; null while none grows. */
    private @Nullable StrokeShape wet;
    /** Pixels. */
    private double unit = 1;
    /** In units of the shorter side. */
    private double penWidth = PenWidth.MEDIUM.share();

    /** Told of strokes as they are drawn. */
    interface Pen {

        void down(Point point);

        void moved(Point point);

        void up();
    }

    InkCanvas(Pen pen) {
        this.pen = pen;
        getStyleClass().add("ink-canvas");
        Rectangle paper = new Rectangle();
        paper.widthProperty().bind(widthProperty());
        paper.heightProperty().bind(heightProperty());
        setClip(paper);
        setFocusTraversable(true);
        PenInput.on(this, this);
        keyPen = KeyPen.on(this, this);
        getChildren().add(keyPen);
        widthProperty().addListener(change -> showAnew());
        heightProperty().addListener(change -> showAnew());
    }

    void show(Ink shown) {
        ink = shown;
        growing.clear();
        wet = null;
        showAnew();
    }

    /** It is only seen; what is read does not change with it. */
    void setPenWidth(PenWidth width) {
        penWidth = width.share();
        showAnew();
        getParent().requestLayout();
    }

    @Override
    public void begin(double x, double y) {
        end();
        Point point = point(x, y);
        growing.add(point);
        wet = shape(growing);
        getChildren().add(wet);
        pen.down(point);
    }

    @Override
    public void extend(double x, double y) {
        if (wet == null) {
            return;
        }
        Point point = point(x, y);
        growing.add(point);
        wet.add(pixelX(point.x()), pixelY(point.y()));
        pen.moved(point);
    }

    @Override
    public void end() {
        if (wet == null) {
            return;
        }
        ink = ink.with(new Stroke(growing));
        growing.clear();
        wet = null;
        pen.up();
    }

    private void showAnew() {
        unit = fittingUnit();
        getChildren().setAll(ink.strokes().stream().map(stroke -> shape(stroke.points())).toList());
        if (!growing.isEmpty()) {
            wet = shape(growing);
            getChildren().add(wet);
        }
        getChildren().add(keyPen);
    }

    private StrokeShape shape(List<Point> points) {
        Point first = points.get(0);
        StrokeShape shape = new StrokeShape(penPixels(), pixelX(first.x()), pixelY(first.y()));
        points.stream().skip(1).forEach(point -> shape.add(pixelX(point.x()), pixelY(point.y())));
        return shape;
    }

    /** A pen that leaves the canvas draws along its edge: what is read is what is seen. */
    private Point point(double pixelX, double pixelY) {
        double x = Math.min(Math.max(pixelX, 0), getWidth());
        double y = Math.min(Math.max(pixelY, 0), getHeight());
        return new Point((x - getWidth() / 2) / unit, (y - getHeight() / 2) / unit);
    }

    /** @return where a place across the ink lies, in pixels of the canvas */
    double pixelX(double x) {
        return x * unit + getWidth() / 2;
    }

    /** @return where a place down the ink lies, in pixels of the canvas */
    double pixelY(double y) {
        return y * unit + getHeight() / 2;
    }

    double penPixels() {
        return penWidth * unit;
    }

    private double fittingUnit() {
        double fitting = Math.min(getWidth(), getHeight());
        for (Point point : points()) {
            fitting = Math.min(fitting, getWidth() / 2 / Math.abs(point.x()));
            fitting = Math.min(fitting, getHeight() / 2 / Math.abs(point.y()));
        }
        return Math.max(1, fitting);
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>(growing);
        ink.strokes().forEach(stroke -> points.addAll(stroke.points()));
        return points;
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Where the user draws, with mouse, finger or pen. Points are in units of the shorter side, from the middle, so that the
 * ink keeps its shape when the window changes; where it would not fit, all of it shrinks. A growing stroke is drawn piece by
 * piece, as curves through the middles between its points; everything is drawn anew only when it must be.
 */
final class InkCanvas extends Region {

    /** Width of the pen, in units of the shorter side. */
    private static final double PEN = 0.055;

    private final Canvas canvas = new Canvas();
    /** From the last middle to the newest point, until the next piece replaces it. Its colour is the stylesheet's. */
    private final Line tip = new Line();

    private final List<Point> growing = new ArrayList<>();
    private final Pen pen;
    private Ink ink = Ink.NONE;
    /** Pixels. */
    private double unit = 1;
    private boolean touched;
    private int finger = -1;

    /** Told of strokes as they are drawn. */
    interface Pen {

        void down(Point point);

        void moved(Point point);

        void up();
    }

    InkCanvas(Pen pen) {
        this.pen = pen;
        getStyleClass().add("ink-canvas");
        tip.getStyleClass().add("ink");
        tip.setStrokeLineCap(StrokeLineCap.ROUND);
        tip.setVisible(false);
        tip.setManaged(false);
        canvas.setManaged(false);
        getChildren().addAll(canvas, tip);
        tip.strokeProperty().addListener(change -> repaint());
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseDragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::mouseReleased);
        addEventHandler(TouchEvent.TOUCH_PRESSED, this::touchPressed);
        addEventHandler(TouchEvent.TOUCH_MOVED, this::touchMoved);
        addEventHandler(TouchEvent.TOUCH_RELEASED, this::touchReleased);
    }

    void show(Ink shown) {
        ink = shown;
        growing.clear();
        repaint();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            repaint();
        }
    }

    private void mousePressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && !isOfTouch(event)) {
            begin(event.getX(), event.getY());
        }
    }

    private void mouseDragged(MouseEvent event) {
        if (event.isPrimaryButtonDown() && !isOfTouch(event)) {
            extend(event.getX(), event.getY());
        }
    }

    private void mouseReleased(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !isOfTouch(event)) {
            end();
        }
    }

    /** A touch screen sends touches and, made from them, mouse events: those would draw every stroke twice. */
    private boolean isOfTouch(MouseEvent event) {
        return touched && event.isSynthesized();
    }

    private void touchPressed(TouchEvent event) {
        touched = true;
        if (finger == -1) {
            finger = event.getTouchPoint().getId();
            requestFocus();
            begin(event.getTouchPoint().getX(), event.getTouchPoint().getY());
        }
        event.consume();
    }

    private void touchMoved(TouchEvent event) {
        if (event.getTouchPoint().getId() == finger) {
            extend(event.getTouchPoint().getX(), event.getTouchPoint().getY());
        }
        event.consume();
    }

    private void touchReleased(TouchEvent event) {
        if (event.getTouchPoint().getId() == finger) {
            finger = -1;
            end();
        }
        event.consume();
    }

    private void begin(double x, double y) {
        end();
        Point point = point(x, y);
        growing.add(point);
        showTip();
        pen.down(point);
    }

    private void extend(double x, double y) {
        if (growing.isEmpty()) {
            return;
        }
        Point point = point(x, y);
        growing.add(point);
        drawPiece(context(), growing, growing.size() - 1);
        showTip();
        pen.moved(point);
    }

    private void end() {
        if (growing.isEmpty()) {
            return;
        }
        List<Stroke> strokes = new ArrayList<>(ink.strokes());
        strokes.add(new Stroke(growing));
        ink = new Ink(strokes);
        growing.clear();
        repaint();
        pen.up();
    }

    private void repaint() {
        unit = fittingUnit();
        GraphicsContext context = context();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        ink.strokes().forEach(stroke -> draw(context, stroke.points()));
        for (int i = 1; i < growing.size(); i++) {
            drawPiece(context, growing, i);
        }
        showTip();
    }

    /** In one piece: where pieces overlap, their soft edges add up. */
    private void draw(GraphicsContext context, List<Point> points) {
        context.beginPath();
        context.moveTo(pixelX(points.get(0)), pixelY(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            curve(context, points, i);
        }
        Point last = points.get(points.size() - 1);
        context.lineTo(pixelX(last), pixelY(last));
        context.stroke();
    }

    /** Draws from the middle of the last piece, curved by the point before, to the middle before the newest point. */
    private void drawPiece(GraphicsContext context, List<Point> points, int newest) {
        Point corner = points.get(newest - 1);
        Point from = newest == 1 ? corner : middle(points.get(newest - 2), corner);
        context.beginPath();
        context.moveTo(pixelX(from), pixelY(from));
        curve(context, points, newest);
        context.stroke();
    }

    private void curve(GraphicsContext context, List<Point> points, int newest) {
        Point corner = points.get(newest - 1);
        Point to = middle(corner, points.get(newest));
        context.quadraticCurveTo(pixelX(corner), pixelY(corner), pixelX(to), pixelY(to));
    }

    private void showTip() {
        tip.setVisible(!growing.isEmpty());
        if (tip.isVisible()) {
            Point from = tipStart(growing);
            Point to = growing.get(growing.size() - 1);
            tip.setStrokeWidth(PEN * unit);
            tip.setStartX(pixelX(from));
            tip.setStartY(pixelY(from));
            tip.setEndX(pixelX(to));
            tip.setEndY(pixelY(to));
        }
    }

    /** Where the curves end: the middle of the last two points, or the only point. */
    private static Point tipStart(List<Point> points) {
        int last = points.size() - 1;
        return middle(points.get(Math.max(0, last - 1)), points.get(last));
    }

    private GraphicsContext context() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setLineCap(StrokeLineCap.ROUND);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setLineWidth(PEN * unit);
        context.setStroke(tip.getStroke());
        return context;
    }

    private static Point middle(Point one, Point other) {
        return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }

    /** A pen that leaves the canvas draws along its edge: what is read is what is seen. */
    private Point point(double pixelX, double pixelY) {
        double x = Math.min(Math.max(pixelX, 0), getWidth());
        double y = Math.min(Math.max(pixelY, 0), getHeight());
        return new Point((x - getWidth() / 2) / unit, (y - getHeight() / 2) / unit);
    }

    private double pixelX(Point point) {
        return pixelX(point.x());
    }

    private double pixelY(Point point) {
        return pixelY(point.y());
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
        return PEN * unit;
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

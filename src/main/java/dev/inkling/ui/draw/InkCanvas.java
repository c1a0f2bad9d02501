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
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Where the user draws, with mouse, finger or pen. Points are in units of the shorter side, from the middle, so that the
 * ink keeps its shape and its place when the window changes. A growing stroke is drawn piece by piece, as curves through
 * the middles between its points; everything is drawn anew only when it must be.
 */
final class InkCanvas extends Region {

    /** Width of the pen, in units of the shorter side. */
    private static final double PEN = 0.055;

    private final Canvas canvas = new Canvas();
    /** Never seen: takes the ink's colour from the stylesheet, which a canvas cannot. */
    private final Rectangle palette = new Rectangle();

    private final List<Point> growing = new ArrayList<>();
    private final Pen pen;
    private Ink ink = Ink.NONE;
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
        palette.getStyleClass().add("ink");
        palette.setVisible(false);
        palette.setManaged(false);
        canvas.setManaged(false);
        getChildren().addAll(palette, canvas);
        palette.fillProperty().addListener(change -> repaint());
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
        strokeLine(context(), point, point);
        pen.down(point);
    }

    private void extend(double x, double y) {
        if (growing.isEmpty()) {
            return;
        }
        Point point = point(x, y);
        growing.add(point);
        drawNewest(context(), growing, growing.size() - 1);
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
        pen.up();
    }

    private void repaint() {
        GraphicsContext context = context();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        ink.strokes().forEach(stroke -> draw(context, stroke.points()));
        draw(context, growing);
    }

    private void draw(GraphicsContext context, List<Point> points) {
        if (!points.isEmpty()) {
            strokeLine(context, points.get(0), points.get(0));
        }
        for (int i = 1; i < points.size(); i++) {
            drawNewest(context, points, i);
        }
    }

    /** Draws from the middle of the last piece, curved by the point before, to the newest point. */
    private void drawNewest(GraphicsContext context, List<Point> points, int newest) {
        Point to = points.get(newest);
        Point corner = points.get(newest - 1);
        Point from = newest == 1 ? corner : middle(points.get(newest - 2), corner);
        Point middle = middle(corner, to);
        context.beginPath();
        context.moveTo(pixelX(from), pixelY(from));
        context.quadraticCurveTo(pixelX(corner), pixelY(corner), pixelX(middle), pixelY(middle));
        context.lineTo(pixelX(to), pixelY(to));
        context.stroke();
    }

    private void strokeLine(GraphicsContext context, Point from, Point to) {
        context.strokeLine(pixelX(from), pixelY(from), pixelX(to), pixelY(to));
    }

    private GraphicsContext context() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setLineCap(StrokeLineCap.ROUND);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setLineWidth(PEN * unit());
        context.setStroke(palette.getFill() == null ? Color.BLACK : palette.getFill());
        return context;
    }

    private static Point middle(Point one, Point other) {
        return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }

    private Point point(double pixelX, double pixelY) {
        return new Point((pixelX - getWidth() / 2) / unit(), (pixelY - getHeight() / 2) / unit());
    }

    private double pixelX(Point point) {
        return point.x() * unit() + getWidth() / 2;
    }

    private double pixelY(Point point) {
        return point.y() * unit() + getHeight() / 2;
    }

    private double unit() {
        return Math.max(1, Math.min(getWidth(), getHeight()));
    }
}

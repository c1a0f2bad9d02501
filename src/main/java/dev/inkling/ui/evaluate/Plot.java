package dev.inkling.ui.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A chart of lines and bars between two axes, drawn anew for every size. Colours are those of the style classes. */
final class Plot extends Pane {

    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;

    /**
     * @param ticks where it is marked, growing; it reaches from the first to the last
     * @param word of a tick
     */
    record Axis(double[] ticks, DoubleFunction<String> word, String name) {

        static final Axis NONE = new Axis(new double[] {0, 1}, share -> "", "");

        double from() {
            return ticks[0];
        }

        double to() {
            return ticks[ticks.length - 1];
        }

        double share(double value) {
            return (Math.max(from(), Math.min(to(), value)) - from()) / (to() - from());
        }
    }

    private record Curve(String styleClass, double[] xs, double[] ys) {}

    private record Bar(String styleClass, double from, double to, double height) {}

    private final List<Curve> curves = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private Axis across = Axis.NONE;
    private Axis up = Axis.NONE;

    Plot(String id) {
        setId(id);
        getStyleClass().add("plot");
        setMinSize(200, 150);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().addListener(change -> draw());
        heightProperty().addListener(change -> draw());
    }

    /** Begins anew with these axes and nothing between them. */
    void begin(Axis horizontal, Axis vertical) {
        across = horizontal;
        up = vertical;
        curves.clear();
        bars.clear();
    }

    void curve(String styleClass, double[] xs, double[] ys) {
        curves.add(new Curve(styleClass, xs, ys));
    }

    void bar(String styleClass, double from, double to, double height) {
        bars.add(new Bar(styleClass, from, to, height));
    }

    double x(double value) {
        return LEFT + across.share(value) * (getWidth() - LEFT - RIGHT);
    }

    double y(double value) {
        return TOP + (1 - up.share(value)) * (getHeight() - TOP - BOTTOM);
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return getHeight() - BOTTOM;
    }

    /** @return what lies at this place across, within the axis */
    double valueAt(double x) {
        double share = (x - LEFT) / Math.max(1, getWidth() - LEFT - RIGHT);
        return across.from() + Math.max(0, Math.min(1, share)) * (across.to() - across.from());
    }

    void draw() {
        if (across == Axis.NONE || getWidth() < LEFT + RIGHT || getHeight() < TOP + BOTTOM) {
            return;
        }
        List<Node> drawn = new ArrayList<>();
        drawGrid(drawn);
        for (Bar bar : bars) {
            double top = y(bar.height());
            Rectangle shape = new Rectangle(x(bar.from()) + 1, top, Math.max(1, x(bar.to()) - x(bar.from()) - 2), y(up.from()) - top);
            drawn.add(styled(shape, bar.styleClass()));
        }
        for (Curve curve : curves) {
            Polyline line = new Polyline();
            for (int i = 0; i < curve.xs().length; i++) {
                line.getPoints().addAll(x(curve.xs()[i]), y(curve.ys()[i]));
            }
            drawn.add(styled(line, curve.styleClass()));
        }
        drawn.forEach(node -> node.setManaged(false));
        getChildren().setAll(drawn);
    }

    private void drawGrid(List<Node> drawn) {
        for (double tick : across.ticks()) {
            drawn.add(styled(new Line(x(tick), TOP, x(tick), getHeight() - BOTTOM), "plot-grid"));
            Text word = text(across.word().apply(tick));
            word.setX(x(tick) - word.getLayoutBounds().getWidth() / 2);
            word.setY(getHeight() - BOTTOM + 6);
            drawn.add(word);
        }
        for (double tick : up.ticks()) {
            drawn.add(styled(new Line(LEFT, y(tick), getWidth() - RIGHT, y(tick)), "plot-grid"));
            Text word = text(up.word().apply(tick));
            word.setX(LEFT - 6 - word.getLayoutBounds().getWidth());
            word.setY(y(tick) - word.getLayoutBounds().getHeight() / 2);
            drawn.add(word);
        }
        Text name = text(across.name());
        name.setX(LEFT + (getWidth() - LEFT - RIGHT - name.getLayoutBounds().getWidth()) / 2);
        name.setY(getHeight() - 18);
        drawn.add(name);
    }

    private static Text text(String word) {
        Text text = new Text(word);
        text.setTextOrigin(VPos.TOP);
        text.setTextAlignment(TextAlignment.CENTER);
        styled(text, "plot-words");
        return text;
    }

    private static Node styled(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}

package dev.inkling.ui.train.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The font and the colours that the stylesheet gives a chart: a canvas takes none, so nodes that are never seen take them for it. */
final class ChartStyle extends Group {

    /** So many runs beside the one in front have a colour of their own. */
    private static final int COLOURS = 6;

    private final Runnable changed;
    private final Text face = unseen(new Text(), "chart-face");
    private final Line grid;
    private final Line words;
    private final Line band;
    private final Line smooth;
    private final Line validation;
    private final Line accuracy;
    private final List<Line> others;

    /** @param changed run when the chart is to be drawn anew */
    ChartStyle(Runnable changed) {
        this.changed = changed;
        setManaged(false);
        face.fontProperty().addListener(change -> changed.run());
        grid = swatch("chart-grid");
        words = swatch("chart-words");
        band = swatch("chart-band");
        smooth = swatch("chart-smooth");
        validation = swatch("chart-validation");
        accuracy = swatch("chart-accuracy");
        others = IntStream.range(0, COLOURS).mapToObj(i -> swatch("chart-other-" + i)).toList();
    }

    private Line swatch(String styleClass) {
        Line swatch = unseen(new Line(), styleClass);
        swatch.strokeProperty().addListener(change -> changed.run());
        return swatch;
    }

    private <N extends Node> N unseen(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setVisible(false);
        node.setManaged(false);
        getChildren().add(node);
        return node;
    }

    Paint grid() {
        return grid.getStroke();
    }

    Paint words() {
        return words.getStroke();
    }

    Paint band() {
        return band.getStroke();
    }

    Paint smooth() {
        return smooth.getStroke();
    }

    Paint validation() {
        return validation.getStroke();
    }

    Paint accuracy() {
        return accuracy.getStroke();
    }

    /** @param run beside the one in front, from 0 */
    Paint other(int run) {
        return others.get(run % COLOURS).getStroke();
    }

    /** @return how wide a text is, in pixels */
    double width(String said) {
        Text measured = new Text(said);
        measured.setFont(face.getFont());
        return measured.getLayoutBounds().getWidth();
    }

    /** @param y of its middle */
    void write(GraphicsContext context, String said, double x, double y, TextAlignment alignment) {
        context.setFont(face.getFont());
        context.setFill(words());
        context.setTextAlign(alignment);
        context.setTextBaseline(VPos.CENTER);
        context.fillText(said, x, y);
    }
}

package dev.inkling.ui.train.chart;

import dev.inkling.runs.Curve;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;

/** Draws curves into the plot of a chart: what lies inside its four sides, and nothing beyond them. */
final class ChartPlot {

    /** Pixels between two epochs; nearer ones are not marked. */
    private static final double ROOM = 12;

    /** Pixels. */
    private static final double LINE = 2;
    private static final double DOT = 8;

    private final GraphicsContext context;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final long lastStep;

    ChartPlot(GraphicsContext context, double left, double top, double width, double height, long lastStep) {
        this.context = context;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.lastStep = lastStep;
    }

    double x(double step) {
        return left + step / lastStep * width;
    }

    double y(ChartScale scale, double value) {
        return top + (1 - scale.share(value)) * height;
    }

    void clipped(Runnable drawing) {
        context.save();
        context.beginPath();
        context.rect(left, top, width, height);
        context.clip();
        drawing.run();
        context.restore();
    }

    /** From the smallest to the largest loss of each bucket, and from each to the next. */
    void band(Curve.Snapshot curve, ChartScale scale, Paint colour) {
        context.setStroke(colour);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setLineWidth(Math.max(1, Math.min(4, width / Math.max(1, curve.buckets()))));
        for (int i = 0; i < curve.buckets(); i++) {
            double x = x(curve.steps()[i]);
            context.strokeLine(x, y(scale, curve.most()[i]), x, y(scale, curve.least()[i]));
        }
        context.setLineWidth(1);
        context.beginPath();
        for (int i = 0; i < curve.buckets(); i++) {
            context.lineTo(x(curve.steps()[i]), y(scale, (curve.least()[i] + curve.most()[i]) / 2));
        }
        context.stroke();
    }

    void smoothed(Curve.Snapshot curve, ChartScale scale, Paint colour) {
        context.setStroke(colour);
        context.setLineWidth(LINE);
        context.beginPath();
        for (int i = 0; i < curve.buckets(); i++) {
            context.lineTo(x(curve.steps()[i]), y(scale, curve.smoothed()[i]));
        }
        context.stroke();
    }

    /** A faint line where an epoch ends, as long as there is room between them. */
    void epochMarks(List<Curve.Epoch> epochs, Paint colour) {
        if (epochs.size() > width / ROOM) {
            return;
        }
        context.setStroke(colour);
        context.setLineWidth(1);
        context.setLineDashes(2, 4);
        epochs.forEach(epoch -> context.strokeLine(x(epoch.step()), top, x(epoch.step()), top + height));
        context.setLineDashes();
    }

    /** Dashed, with a square at each epoch. */
    void validationLosses(List<Curve.Epoch> epochs, ChartScale scale, Paint colour) {
        context.setLineDashes(7, 5);
        path(epochs, Curve.Epoch::validationLoss, scale, colour);
        context.setLineDashes();
        marks(epochs, Curve.Epoch::validationLoss, scale, (x, y) -> context.fillRect(x - DOT / 2, y - DOT / 2, DOT, DOT));
    }

    /** With a dot at each epoch. */
    void accuracies(List<Curve.Epoch> epochs, ChartScale scale, Paint colour) {
        path(epochs, Curve.Epoch::accuracy, scale, colour);
        marks(epochs, Curve.Epoch::accuracy, scale, (x, y) -> context.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT));
    }

    private interface Mark {
        void draw(double x, double y);
    }

    private void path(List<Curve.Epoch> epochs, ToDoubleFunction<Curve.Epoch> value, ChartScale scale, Paint colour) {
        context.setStroke(colour);
        context.setFill(colour);
        context.setLineWidth(LINE);
        context.beginPath();
        for (Curve.Epoch epoch : epochs) {
            if (!Double.isNaN(value.applyAsDouble(epoch))) {
                context.lineTo(x(epoch.step()), y(scale, value.applyAsDouble(epoch)));
            }
        }
        context.stroke();
    }

    private void marks(List<Curve.Epoch> epochs, ToDoubleFunction<Curve.Epoch> value, ChartScale scale, Mark mark) {
        if (epochs.size() <= width / ROOM) {
            epochs.stream()
                    .filter(epoch -> !Double.isNaN(value.applyAsDouble(epoch)))
                    .forEach(epoch -> mark.draw(x(epoch.step()), y(scale, value.applyAsDouble(epoch))));
        }
    }
}

package dev.inkling.ui.train;

import dev.inkling.ui.common.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws what stands around the plot of a chart: loss on the left, accuracy on the right, batches below. */
record ChartAxes(GraphicsContext context, Texts texts, ChartStyle style, ChartFrame frame) {

    /** Pixels between two numbers. */
    private static final int ROOM_UP = 45;
    private static final int ROOM_ACROSS = 90;

    void draw(ChartPlot plot, ChartScale loss, ChartScale accuracy, long lastStep) {
        context.setLineWidth(1);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setStroke(style.grid());
        for (double tick : loss.ticks((int) (frame.plotHeight() / ROOM_UP))) {
            double y = plot.y(loss, tick);
            context.strokeLine(frame.left(), y, frame.right(), y);
            write(number(tick), frame.left() - 8, y, TextAlignment.RIGHT);
        }
        for (double tick : accuracy.ticks((int) (frame.plotHeight() / ROOM_UP))) {
            write(number(100 * tick) + "%", frame.right() + 8, plot.y(accuracy, tick), TextAlignment.LEFT);
        }
        for (double tick : Ticks.between(0, lastStep, (int) (frame.plotWidth() / ROOM_ACROSS))) {
            String step = String.format(Locale.ROOT, "%,d", (long) tick);
            write(step, plot.x(tick), frame.bottom() + 14, TextAlignment.CENTER);
        }
        context.strokeLine(frame.left(), frame.bottom(), frame.right(), frame.bottom());
        write(texts.get("train.chart.loss"), 8, frame.top() - 16, TextAlignment.LEFT);
        write(texts.get("train.chart.accuracy"), frame.width() - 8, frame.top() - 16, TextAlignment.RIGHT);
        write(texts.get("train.chart.step"), frame.middle(), frame.bottom() + 34, TextAlignment.CENTER);
    }

    private void write(String said, double x, double y, TextAlignment alignment) {
        style.write(context, said, x, y, alignment);
    }

    private static String number(double value) {
        return value == 0 ? "0" : new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros().toPlainString();
    }
}

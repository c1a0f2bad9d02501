package dev.inkling.ui.train.chart;

import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws what stands around the plot of a chart: loss on the left, accuracy on the right, batches below. */
record ChartAxes(GraphicsContext context, Texts texts, ChartStyle style, ChartFrame frame) {

    /** Pixels between two numbers. */
    private static final int ROOM_UP = 45;
    private static final int ROOM_ACROSS = 90;
    /** Of a number at a line. */
    private static final int DIGITS = 4;
    private static final int MOST_DECIMALS = 12;

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
            write(percent(tick), frame.right() + 8, plot.y(accuracy, tick), TextAlignment.LEFT);
        }
        for (double tick : Ticks.between(0, lastStep, (int) (frame.plotWidth() / ROOM_ACROSS))) {
            String step = new Numbers(texts).count((long) tick);
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

    private String number(double value) {
        return new Numbers(texts).decimal(significant(value), MOST_DECIMALS);
    }

    /** With as many decimals as it has. */
    private String percent(double tick) {
        return new Numbers(texts).percent(tick, Math.max(0, BigDecimal.valueOf(significant(tick)).stripTrailingZeros().scale() - 2));
    }

    private static double significant(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }
}

package dev.inkling.ui.train.chart;

import dev.inkling.runs.Curve;
import dev.inkling.runs.Run;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;

/**
 * The loss of a run and of those it is compared with, falling over the batches, and validation loss and accuracy after each
 * epoch. It keeps no data: each frame is drawn from the runs as they are, at a cost that does not grow with them.
 */
public final class LossChart extends Region {

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final ChartStyle style = new ChartStyle(this::requestLayout);

    private List<Run> runs = List.of();
    private ChartData data = new ChartData(List.of());
    private ChartFrame frame = new ChartFrame(0, 0, 0);
    private boolean logarithmic;
    /** The step that is read off; -1 for none. */
    private long pointed = -1;

    public LossChart(Texts texts) {
        this.texts = texts;
        setId("loss-chart");
        getStyleClass().add("loss-chart");
        canvas.setManaged(false);
        getChildren().addAll(canvas, style);
        setMinSize(240, 160);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        texts.languageProperty().addListener(change -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(stepAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume(); // or the row of tabs takes the focus, and the arrow keys with it
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** @param shown the one in front first */
    public void show(List<Run> shown) {
        runs = List.copyOf(shown);
        pointed = -1;
        requestLayout();
    }

    public boolean isEmpty() {
        return ChartData.of(runs).isEmpty();
    }

    /** Something came to a curve. */
    public void changed() {
        requestLayout();
    }

    public void setLogarithmic(boolean logarithmic) {
        this.logarithmic = logarithmic;
        requestLayout();
    }

    public boolean isLogarithmic() {
        return logarithmic;
    }

    private void keyPressed(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if (!left && event.getCode() != KeyCode.RIGHT) {
            return;
        }
        long last = data.lastStep();
        long by = Math.max(1, last / 100);
        point(Math.min(Math.max(1, (pointed < 0 ? last : pointed) + (left ? -by : by)), last));
        event.consume();
    }

    private void point(long step) {
        pointed = step;
        requestLayout();
    }

    private long stepAt(double x) {
        double share = frame.share(x);
        return share < 0 || share > 1 ? -1 : Math.round(share * data.lastStep());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        data = ChartData.of(runs);
        frame = new ChartFrame(getWidth(), getHeight(), (data.lines().size() + 1) / 3);
        if (data.isEmpty()) {
            style.write(context, texts.get("train.chart.empty"), getWidth() / 2, getHeight() / 2, TextAlignment.CENTER);
            setAccessibleText(texts.get("train.chart.empty"));
            return;
        }
        ChartScale loss = data.loss(logarithmic);
        ChartScale share = data.accuracy();
        ChartPlot plot = new ChartPlot(
                context, frame.left(), frame.top(), frame.plotWidth(), frame.plotHeight(), data.lastStep());
        new ChartAxes(context, texts, style, frame).draw(plot, loss, share, data.lastStep());
        plot.clipped(() -> curves(plot, loss, share));
        accuracies(plot, share);
        legend(context);
        readOff(context, plot);
    }

    private void curves(ChartPlot plot, ChartScale loss, ChartScale share) {
        Curve.Snapshot front = data.front().curve();
        plot.epochMarks(front.epochs(), style.grid());
        plot.band(front, loss, style.band());
        for (int i = 0; i < data.others().size(); i++) {
            Curve.Snapshot other = data.others().get(i).curve();
            plot.smoothed(other, loss, style.other(i));
            plot.validationLosses(other.epochs(), loss, style.other(i));
        }
        plot.smoothed(front, loss, style.smooth());
        plot.validationLosses(front.epochs(), loss, style.validation());
    }

    /** Not clipped: half of a dot at 100 % would be missing. */
    private void accuracies(ChartPlot plot, ChartScale share) {
        for (int i = 0; i < data.others().size(); i++) {
            plot.accuracies(data.others().get(i).curve().epochs(), share, style.other(i));
        }
        plot.accuracies(data.front().curve().epochs(), share, style.accuracy());
    }

    private void legend(GraphicsContext context) {
        ChartLegend legend = new ChartLegend(frame.left(), frame.right(), ChartFrame.LEGEND_LINE);
        entry(context, legend, style.smooth(), texts.get("train.chart.training"));
        entry(context, legend, style.validation(), texts.get("train.chart.validation"));
        entry(context, legend, style.accuracy(), texts.get("train.chart.accuracy.short"));
        for (int i = 0; i < data.others().size(); i++) {
            entry(context, legend, style.other(i), data.others().get(i).name());
        }
    }

    private void entry(GraphicsContext context, ChartLegend legend, Paint colour, String name) {
        legend.place(style.width(name), (x, y) -> {
            context.setStroke(colour);
            context.setLineWidth(2.5);
            context.strokeLine(x, y, x + 18, y);
            style.write(context, name, x + 24, y, TextAlignment.LEFT);
        });
    }

    /** A line at the step that is pointed at, and the values there; in words for screen readers in any case. */
    private void readOff(GraphicsContext context, ChartPlot plot) {
        Curve.Snapshot front = data.front().curve();
        int bucket = front.bucketOf(pointed < 0 ? Long.MAX_VALUE : pointed);
        if (bucket < 0) {
            setAccessibleText(texts.get("train.chart.empty"));
            return;
        }
        String values = values(front, bucket);
        setAccessibleText(values);
        if (pointed >= 0) {
            double x = plot.x(front.steps()[bucket]);
            context.setStroke(style.words());
            context.setLineWidth(1);
            context.strokeLine(x, frame.top(), x, frame.bottom());
            boolean leftHalf = x < frame.middle();
            double beside = leftHalf ? x + 8 : x - 8;
            style.write(context, values, beside, frame.top() + 14, leftHalf ? TextAlignment.LEFT : TextAlignment.RIGHT);
        }
    }

    private String values(Curve.Snapshot curve, int bucket) {
        String step = new Numbers(texts).count(curve.steps()[bucket]);
        String smoothed = loss(curve.smoothed()[bucket]);
        String least = loss(curve.least()[bucket]);
        String most = loss(curve.most()[bucket]);
        return least.equals(most)
                ? texts.get("train.chart.value", step, smoothed, least)
                : texts.get("train.chart.values", step, smoothed, least, most);
    }

    private String loss(double value) {
        return new Numbers(texts).fixed(value, 4);
    }
}

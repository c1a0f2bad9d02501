package dev.inkling.ui.train;

import dev.inkling.runs.Curve;
import dev.inkling.runs.Run;
import dev.inkling.ui.common.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * The loss of a run and of those it is compared with, falling over the batches, and validation loss and accuracy after each
 * epoch. It keeps no data: each frame is drawn from the runs as they are, at a cost that does not grow with them.
 */
final class LossChart extends Region {

    /** So many runs beside the one in front have a colour of their own. */
    static final int COLOURS = 6;

    private static final double LEFT = 64;
    private static final double RIGHT = 64;
    private static final double TOP = 46;
    private static final double BOTTOM = 44;
    private static final double LEGEND_LINE = 18;

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    /** Never seen: they take font and colours from the stylesheet, which a canvas cannot. */
    private final Text face = new Text();
    private final Line grid = swatch("chart-grid");
    private final Line words = swatch("chart-words");
    private final Line band = swatch("chart-band");
    private final Line smooth = swatch("chart-smooth");
    private final Line validation = swatch("chart-validation");
    private final Line accuracy = swatch("chart-accuracy");
    private final List<Line> others =
            IntStream.range(0, COLOURS).mapToObj(i -> swatch("chart-other-" + i)).toList();

    private List<Run> runs = List.of();
    private ChartData data = new ChartData(List.of());
    private boolean logarithmic;
    /** The step that is read off; -1 for none. */
    private long pointed = -1;

    LossChart(Texts texts) {
        this.texts = texts;
        setId("loss-chart");
        getStyleClass().add("loss-chart");
        canvas.setManaged(false);
        face.getStyleClass().add("chart-face");
        face.setVisible(false);
        face.setManaged(false);
        face.fontProperty().addListener(change -> requestLayout());
        getChildren().addAll(canvas, face);
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

    private Line swatch(String styleClass) {
        Line swatch = new Line();
        swatch.getStyleClass().add(styleClass);
        swatch.setVisible(false);
        swatch.setManaged(false);
        swatch.strokeProperty().addListener(change -> requestLayout());
        getChildren().add(swatch);
        return swatch;
    }

    /** @param shown the one in front first */
    void show(List<Run> shown) {
        runs = List.copyOf(shown);
        pointed = -1;
        requestLayout();
    }

    boolean isEmpty() {
        return ChartData.of(runs).isEmpty();
    }

    /** Something came to a curve. */
    void changed() {
        requestLayout();
    }

    void setLogarithmic(boolean logarithmic) {
        this.logarithmic = logarithmic;
        requestLayout();
    }

    boolean isLogarithmic() {
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
        double share = (x - LEFT) / plotWidth();
        return share < 0 || share > 1 ? -1 : Math.round(share * data.lastStep());
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    private double top() {
        return TOP + LEGEND_LINE * ((data.lines().size() + 1) / 3);
    }

    private double plotHeight() {
        return Math.max(1, getHeight() - top() - BOTTOM);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        context.setFont(face.getFont());
        data = ChartData.of(runs);
        if (data.isEmpty()) {
            text(context, texts.get("train.chart.empty"), getWidth() / 2, getHeight() / 2, TextAlignment.CENTER);
            setAccessibleText(texts.get("train.chart.empty"));
            return;
        }
        ChartScale loss = data.loss(logarithmic);
        ChartScale share = data.accuracy();
        ChartPlot plot = new ChartPlot(context, LEFT, top(), plotWidth(), plotHeight(), data.lastStep());
        axes(context, plot, loss, share);
        plot.clipped(() -> curves(plot, loss, share));
        accuracies(plot, share);
        legend(context);
        readOff(context, plot);
    }

    private void curves(ChartPlot plot, ChartScale loss, ChartScale share) {
        Curve.Snapshot front = data.front().curve();
        plot.epochMarks(front.epochs(), grid.getStroke());
        plot.band(front, loss, band.getStroke());
        for (int i = 0; i < data.others().size(); i++) {
            Curve.Snapshot other = data.others().get(i).curve();
            plot.smoothed(other, loss, colour(i).getStroke());
            plot.validationLosses(other.epochs(), loss, colour(i).getStroke());
        }
        plot.smoothed(front, loss, smooth.getStroke());
        plot.validationLosses(front.epochs(), loss, validation.getStroke());
    }

    /** Not clipped: half of a dot at 100 % would be missing. */
    private void accuracies(ChartPlot plot, ChartScale share) {
        for (int i = 0; i < data.others().size(); i++) {
            plot.accuracies(data.others().get(i).curve().epochs(), share, colour(i).getStroke());
        }
        plot.accuracies(data.front().curve().epochs(), share, accuracy.getStroke());
    }

    private Line colour(int other) {
        return others.get(other % COLOURS);
    }

    private void axes(GraphicsContext context, ChartPlot plot, ChartScale loss, ChartScale share) {
        context.setLineWidth(1);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setStroke(grid.getStroke());
        double right = LEFT + plotWidth();
        double bottom = top() + plotHeight();
        for (double tick : loss.ticks((int) (plotHeight() / 45))) {
            double y = plot.y(loss, tick);
            context.strokeLine(LEFT, y, right, y);
            text(context, number(tick), LEFT - 8, y, TextAlignment.RIGHT);
        }
        for (double tick : share.ticks((int) (plotHeight() / 45))) {
            text(context, number(100 * tick) + "%", right + 8, plot.y(share, tick), TextAlignment.LEFT);
        }
        for (double tick : Ticks.between(0, data.lastStep(), (int) (plotWidth() / 90))) {
            text(context, String.format(Locale.ROOT, "%,d", (long) tick), plot.x(tick), bottom + 14, TextAlignment.CENTER);
        }
        context.strokeLine(LEFT, bottom, right, bottom);
        text(context, texts.get("train.chart.loss"), 8, top() - 16, TextAlignment.LEFT);
        text(context, texts.get("train.chart.accuracy"), getWidth() - 8, top() - 16, TextAlignment.RIGHT);
        text(context, texts.get("train.chart.step"), LEFT + plotWidth() / 2, bottom + 34, TextAlignment.CENTER);
    }

    private void legend(GraphicsContext context) {
        ChartLegend legend = new ChartLegend(LEFT, getWidth() - RIGHT, LEGEND_LINE);
        entry(context, legend, smooth, texts.get("train.chart.training"));
        entry(context, legend, validation, texts.get("train.chart.validation"));
        entry(context, legend, accuracy, texts.get("train.chart.accuracy.short"));
        for (int i = 0; i < data.others().size(); i++) {
            entry(context, legend, colour(i), data.others().get(i).name());
        }
    }

    private void entry(GraphicsContext context, ChartLegend legend, Line colour, String name) {
        Text measured = new Text(name);
        measured.setFont(context.getFont());
        legend.place(measured.getLayoutBounds().getWidth(), (x, y) -> {
            context.setStroke(colour.getStroke());
            context.setLineWidth(2.5);
            context.strokeLine(x, y, x + 18, y);
            text(context, name, x + 24, y, TextAlignment.LEFT);
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
            context.setStroke(words.getStroke());
            context.setLineWidth(1);
            context.strokeLine(x, top(), x, top() + plotHeight());
            boolean leftHalf = x < LEFT + plotWidth() / 2;
            text(context, values, leftHalf ? x + 8 : x - 8, top() + 14, leftHalf ? TextAlignment.LEFT : TextAlignment.RIGHT);
        }
    }

    private String values(Curve.Snapshot curve, int bucket) {
        String step = String.format(Locale.ROOT, "%,d", curve.steps()[bucket]);
        String smoothed = loss(curve.smoothed()[bucket]);
        String least = loss(curve.least()[bucket]);
        String most = loss(curve.most()[bucket]);
        return least.equals(most)
                ? texts.get("train.chart.value", step, smoothed, least)
                : texts.get("train.chart.values", step, smoothed, least, most);
    }

    private static String loss(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private void text(GraphicsContext context, String said, double x, double y, TextAlignment alignment) {
        context.setFill(words.getStroke());
        context.setTextAlign(alignment);
        context.setTextBaseline(VPos.CENTER);
        context.fillText(said, x, y);
    }

    private static String number(double value) {
        return value == 0 ? "0" : new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros().toPlainString();
    }
}

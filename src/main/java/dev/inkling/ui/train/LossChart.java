package dev.inkling.ui.train;

import dev.inkling.ui.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
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
 * The loss of a run and of one to compare it with, falling over the batches, and validation loss and accuracy after each epoch.
 * Drawn at most once a frame, at a cost that does not grow with the run.
 */
final class LossChart extends Region {

    private static final double LEFT = 64;
    private static final double RIGHT = 64;
    private static final double TOP = 46;
    private static final double BOTTOM = 44;
    /** The accuracy axis begins here, lower only where a run is lower. */
    private static final double LEAST_ACCURACY = 0.9;

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
    private final Line former = swatch("chart-former");

    private RunCurve run;
    private RunCurve before;
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
        setMinSize(240, 180);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        texts.languageProperty().addListener(change -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(stepAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
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

    /** The run so far is what the new one is compared with, until {@link #compareWith} says otherwise. */
    void begin(RunCurve curve) {
        before = run;
        run = curve;
        pointed = -1;
        requestLayout();
    }

    void addBatch(long step, double loss) {
        run.loss().add(step, loss);
        requestLayout();
    }

    /** @param other null for none */
    void compareWith(RunCurve other) {
        before = other;
        requestLayout();
    }

    void addEpoch(RunCurve.Epoch epoch) {
        run.epochs().add(epoch);
        requestLayout();
    }

    void setLogarithmic(boolean logarithmic) {
        this.logarithmic = logarithmic;
        requestLayout();
    }

    /** @return the run that is shown in front; null before the first */
    RunCurve run() {
        return run;
    }

    private void keyPressed(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if (run == null || !left && event.getCode() != KeyCode.RIGHT) {
            return;
        }
        long by = Math.max(1, lastStep() / 100);
        point(Math.min(Math.max(1, (pointed < 0 ? lastStep() : pointed) + (left ? -by : by)), lastStep()));
        event.consume();
    }

    private void point(long step) {
        pointed = step;
        requestLayout();
    }

    private long stepAt(double x) {
        double share = (x - LEFT) / plotWidth();
        return share < 0 || share > 1 ? -1 : Math.round(share * lastStep());
    }

    private long lastStep() {
        return Math.max(10, Math.max(run == null ? 0 : run.lastStep(), before == null ? 0 : before.lastStep()));
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    private double plotHeight() {
        return Math.max(1, getHeight() - TOP - BOTTOM);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        context.setFont(face.getFont());
        context.setLineCap(StrokeLineCap.ROUND);
        if (run == null) {
            text(context, texts.get("train.chart.empty"), getWidth() / 2, getHeight() / 2, TextAlignment.CENTER);
            setAccessibleText(texts.get("train.chart.empty"));
            return;
        }
        Scale loss = lossScale();
        Scale share = Scale.linear(leastAccuracy(), 1);
        axes(context, loss, share);
        if (before != null) {
            line(context, before.loss(), loss, former, 1.5);
            validationLosses(context, before, loss, former);
            accuracies(context, before, share, former);
        }
        epochMarks(context);
        band(context, run.loss(), loss);
        line(context, run.loss(), loss, smooth, 2);
        validationLosses(context, run, loss, validation);
        accuracies(context, run, share, accuracy);
        legend(context);
        readOff(context);
    }

    private Scale lossScale() {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (RunCurve curve : before == null ? List.of(run) : List.of(run, before)) {
            for (int i = 0; i < curve.loss().buckets(); i++) {
                least = Math.min(least, curve.loss().least(i));
                most = Math.max(most, curve.loss().most(i));
            }
            for (RunCurve.Epoch epoch : curve.epochs()) {
                least = Double.isNaN(epoch.validationLoss()) ? least : Math.min(least, epoch.validationLoss());
                most = Double.isNaN(epoch.validationLoss()) ? most : Math.max(most, epoch.validationLoss());
            }
        }
        most = Math.max(most, 0.1);
        return logarithmic ? Scale.logarithmic(Math.max(1e-4, Math.min(least, most / 10)), most) : Scale.linear(0, most);
    }

    private double leastAccuracy() {
        double least = LEAST_ACCURACY;
        for (RunCurve curve : before == null ? List.of(run) : List.of(run, before)) {
            for (RunCurve.Epoch epoch : curve.epochs()) {
                least = Double.isNaN(epoch.accuracy()) ? least : Math.min(least, epoch.accuracy());
            }
        }
        return Math.floor(least * 10) / 10;
    }

    private void axes(GraphicsContext context, Scale loss, Scale share) {
        context.setLineWidth(1);
        context.setStroke(grid.getStroke());
        for (double tick : loss.ticks((int) (plotHeight() / 45))) {
            double y = y(loss, tick);
            context.strokeLine(LEFT, y, LEFT + plotWidth(), y);
            text(context, number(tick), LEFT - 8, y, TextAlignment.RIGHT);
        }
        for (double tick : share.ticks((int) (plotHeight() / 45))) {
            text(context, number(100 * tick) + " %", LEFT + plotWidth() + 8, y(share, tick), TextAlignment.LEFT);
        }
        for (double tick : Ticks.between(0, lastStep(), (int) (plotWidth() / 90))) {
            text(context, String.format(Locale.ROOT, "%,d", (long) tick), x(tick), TOP + plotHeight() + 14, TextAlignment.CENTER);
        }
        context.strokeLine(LEFT, TOP + plotHeight(), LEFT + plotWidth(), TOP + plotHeight());
        text(context, texts.get("train.chart.loss"), 8, 30, TextAlignment.LEFT);
        text(context, texts.get("train.chart.accuracy"), getWidth() - 8, 30, TextAlignment.RIGHT);
        text(context, texts.get("train.chart.step"), LEFT + plotWidth() / 2, TOP + plotHeight() + 34, TextAlignment.CENTER);
    }

    private void band(GraphicsContext context, LossCurve curve, Scale scale) {
        context.setStroke(band.getStroke());
        context.setLineWidth(Math.max(1, plotWidth() / Math.max(1, curve.buckets())));
        for (int i = 0; i < curve.buckets(); i++) {
            double x = x(curve.step(i));
            double from = i == 0 ? curve.most(0) : curve.smoothed(i);
            context.strokeLine(
                    x, y(scale, Math.max(from, curve.most(i))), x, y(scale, Math.min(from, curve.least(i))));
        }
    }

    private void line(GraphicsContext context, LossCurve curve, Scale scale, Line colour, double width) {
        context.setStroke(colour.getStroke());
        context.setLineWidth(width);
        context.beginPath();
        for (int i = 0; i < curve.buckets(); i++) {
            context.lineTo(x(curve.step(i)), y(scale, curve.smoothed(i)));
        }
        context.stroke();
    }

    /** A faint line where an epoch ends, as long as there is room between them. */
    private void epochMarks(GraphicsContext context) {
        if (run.epochs().size() > plotWidth() / 12) {
            return;
        }
        context.setStroke(grid.getStroke());
        context.setLineWidth(1);
        context.setLineDashes(2, 4);
        for (RunCurve.Epoch epoch : run.epochs()) {
            context.strokeLine(x(epoch.step()), TOP, x(epoch.step()), TOP + plotHeight());
        }
        context.setLineDashes();
    }

    private void validationLosses(GraphicsContext context, RunCurve curve, Scale scale, Line colour) {
        context.setStroke(colour.getStroke());
        context.setFill(colour.getStroke());
        context.setLineWidth(2);
        context.setLineDashes(7, 5);
        context.beginPath();
        for (RunCurve.Epoch epoch : curve.epochs()) {
            if (!Double.isNaN(epoch.validationLoss())) {
                context.lineTo(x(epoch.step()), y(scale, epoch.validationLoss()));
            }
        }
        context.stroke();
        context.setLineDashes();
        for (RunCurve.Epoch epoch : curve.epochs()) {
            if (!Double.isNaN(epoch.validationLoss()) && curve.epochs().size() <= plotWidth() / 12) {
                context.fillRect(x(epoch.step()) - 3, y(scale, epoch.validationLoss()) - 3, 6, 6);
            }
        }
    }

    private void accuracies(GraphicsContext context, RunCurve curve, Scale scale, Line colour) {
        context.setStroke(colour.getStroke());
        context.setFill(colour.getStroke());
        context.setLineWidth(1.5);
        context.beginPath();
        for (RunCurve.Epoch epoch : curve.epochs()) {
            if (!Double.isNaN(epoch.accuracy())) {
                double x = x(epoch.step());
                double y = y(scale, epoch.accuracy());
                context.lineTo(x, y);
                context.fillOval(x - 3.5, y - 3.5, 7, 7);
            }
        }
        context.stroke();
    }

    private void legend(GraphicsContext context) {
        double x = LEFT;
        x = entry(context, x, smooth, texts.get("train.chart.training"));
        x = entry(context, x, validation, texts.get("train.chart.validation"));
        x = entry(context, x, accuracy, texts.get("train.chart.accuracy.short"));
        if (before != null) {
            entry(context, x, former, texts.get("train.chart.former", before.name()));
        }
    }

    private double entry(GraphicsContext context, double x, Line colour, String name) {
        context.setStroke(colour.getStroke());
        context.setLineWidth(2.5);
        context.strokeLine(x, 10, x + 18, 10);
        text(context, name, x + 24, 10, TextAlignment.LEFT);
        Text measured = new Text(name);
        measured.setFont(context.getFont());
        return x + 44 + measured.getLayoutBounds().getWidth();
    }

    /** A line at the step that is pointed at, and the values there; in words for screen readers in any case. */
    private void readOff(GraphicsContext context) {
        int bucket = run.loss().bucketOf(pointed < 0 ? Long.MAX_VALUE : pointed);
        if (bucket < 0) {
            return;
        }
        String values = texts.get(
                "train.chart.values",
                String.format(Locale.ROOT, "%,d", run.loss().step(bucket)),
                String.format(Locale.ROOT, "%.4f", run.loss().smoothed(bucket)),
                String.format(Locale.ROOT, "%.4f", run.loss().least(bucket)),
                String.format(Locale.ROOT, "%.4f", run.loss().most(bucket)));
        setAccessibleText(values);
        if (pointed >= 0) {
            double x = x(run.loss().step(bucket));
            context.setStroke(words.getStroke());
            context.setLineWidth(1);
            context.strokeLine(x, TOP, x, TOP + plotHeight());
            boolean leftHalf = x < LEFT + plotWidth() / 2;
            text(context, values, leftHalf ? x + 8 : x - 8, TOP + 14, leftHalf ? TextAlignment.LEFT : TextAlignment.RIGHT);
        }
    }

    private void text(GraphicsContext context, String said, double x, double y, TextAlignment alignment) {
        context.setFill(words.getStroke());
        context.setTextAlign(alignment);
        context.setTextBaseline(VPos.CENTER);
        context.fillText(said, x, y);
    }

    private double x(double step) {
        return LEFT + step / lastStep() * plotWidth();
    }

    private double y(Scale scale, double value) {
        return TOP + (1 - scale.share(value)) * plotHeight();
    }

    private static String number(double value) {
        return value == 0 ? "0" : new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros().toPlainString();
    }

    /** Maps values to 0 (bottom) to 1 (top). */
    private record Scale(double from, double to, boolean isLogarithmic) {

        static Scale linear(double from, double to) {
            return new Scale(from, to, false);
        }

        static Scale logarithmic(double from, double to) {
            return new Scale(from, to, true);
        }

        double share(double value) {
            double share = isLogarithmic
                    ? Math.log(Math.max(value, from) / from) / Math.log(to / from)
                    : (value - from) / (to - from);
            return Math.min(Math.max(share, 0), 1);
        }

        List<Double> ticks(int most) {
            return isLogarithmic ? Ticks.decades(from, to) : Ticks.between(from, to, most);
        }
    }
}

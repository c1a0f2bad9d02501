package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what the draw tab shows. Called on the user interface's thread only; reading happens on the worker, one ink
 * at a time and always the newest, so a slow machine reads less often and never falls behind.
 */
public final class DrawPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(DrawPresenter.class);

    /** Of the canvas's shorter side; smaller is hardly more than a dot. */
    public static final double LITTLE_INK = 0.05;

    private final DrawView view;
    private final Function<Ink, Raster> rasterizer;
    private final Executor worker;
    private final Executor ui;

    private final InkHistory history = new InkHistory();
    private final List<Point> growing = new ArrayList<>();
    private Recognizer recognizer;
    /** Reads instead of the model in use; null when it does not. */
    private Recognizer inTraining;
    private boolean reading;
    private boolean readAgain;
    private boolean problemShown;
    /** Null before the first. */
    private Prediction shown;
    private boolean firstLogged;
    /** Counts the times ink was taken away; an answer to ink from before such a time is stale. */
    private long erasures;

    /**
     * @param worker runs rasterizing and recognition, in order
     * @param ui runs what touches the view
     */
    public DrawPresenter(DrawView view, Function<Ink, Raster> rasterizer, Executor worker, Executor ui) {
        this.view = view;
        this.rasterizer = rasterizer;
        this.worker = worker;
        this.ui = ui;
        view.showModelLoading();
        view.showNoGuess();
        showCommands();
    }

    /**
     * Reads with this one from now on, also what is drawn already.
     *
     * @param loaded closed when another takes its place
     */
    public void modelLoaded(Recognizer loaded) {
        letGoOf(recognizer);
        recognizer = loaded;
        showReady();
        read();
    }

    /** Reads with a network in training, as it is now, until {@link #endPeek}. */
    public void peek(Recognizer network) {
        inTraining = network;
        showReady();
        read();
    }

    public void endPeek() {
        if (inTraining != null) {
            letGoOf(inTraining);
            inTraining = null;
            showReady();
            read();
        }
    }

    /** After the readings that wait for it. */
    private void letGoOf(Recognizer former) {
        if (former != null) {
            worker.execute(former::close);
        }
    }

    private void showReady() {
        problemShown = false;
        if (inTraining == null) {
            view.showModelReady();
        } else {
            view.showNetworkInTraining();
        }
    }

    private Recognizer reader() {
        return inTraining == null ? recognizer : inTraining;
    }

    /** @return whether the pen is down */
    public boolean isDrawing() {
        return !growing.isEmpty();
    }

    public void modelFailed(Message problem) {
        view.showModelProblem(problem);
    }

    public void strokeBegun(Point point) {
        growing.clear();
        growing.add(point);
        showCommands();
        read();
    }

    public void strokeExtended(Point point) {
        if (!growing.isEmpty()) {
            growing.add(point);
            read();
        }
    }

    public void strokeEnded() {
        if (!growing.isEmpty()) {
            history.add(new Stroke(growing));
            growing.clear();
            showCommands();
            logFirst();
        }
    }

    /** Shows ink from elsewhere, in any unit, in place of what is drawn; undo brings that back. */
    public void open(Ink ink) {
        strokeEnded();
        history.replace(OpenedInk.centred(ink));
        inkReplaced();
    }

    public void undo() {
        strokeEnded();
        history.undo();
        inkReplaced();
    }

    public void redo() {
        strokeEnded();
        history.redo();
        inkReplaced();
    }

    public void clear() {
        strokeEnded();
        history.clear();
        inkReplaced();
    }

    /** Everything on the canvas, the growing stroke included. */
    public Ink ink() {
        if (growing.isEmpty()) {
            return history.ink();
        }
        List<Stroke> strokes = new ArrayList<>(history.ink().strokes());
        strokes.add(new Stroke(growing));
        return new Ink(strokes);
    }

    private void inkReplaced() {
        erasures++;
        view.showInk(history.ink());
        showCommands();
        read();
    }

    private void showCommands() {
        boolean drawing = isDrawing();
        view.showCommands(
                drawing || history.canUndo(),
                !drawing && history.canRedo(),
                drawing || !history.ink().isEmpty());
    }

    private void read() {
        Ink ink = ink();
        if (ink.isEmpty()) {
            readAgain = false;
            view.showNoGuess();
        } else if (reading) {
            readAgain = true;
        } else if (reader() != null) {
            read(ink, reader());
        }
    }

    private void read(Ink ink, Recognizer reader) {
        reading = true;
        readAgain = false;
        long asked = erasures;
        worker.execute(() -> {
            try {
                Raster raster = rasterizer.apply(ink);
                Prediction prediction = reader.recognize(raster);
                Doubt doubt = Doubt.about(ink, prediction, LITTLE_INK).orElse(null);
                ui.execute(() -> answered(asked, () -> showPrediction(prediction, raster, doubt)));
            } catch (RuntimeException | Error failure) {
                LOG.error("Reading failed", failure);
                ui.execute(() -> answered(asked, () -> showProblem(Reason.of(failure))));
            }
        });
    }

    private void showPrediction(Prediction prediction, Raster raster, Doubt doubt) {
        if (problemShown) {
            showReady();
        }
        view.showPrediction(prediction, raster, doubt);
        shown = prediction;
        logFirst();
    }

    /** The log says when the first digit was read: a slow machine's first question. */
    private void logFirst() {
        if (!firstLogged && shown != null && growing.isEmpty() && !reading && !readAgain) {
            firstLogged = true;
            LOG.info("The first stroke is read as {}", shown.mostProbable());
        }
    }

    private void showProblem(Message problem) {
        problemShown = true;
        view.showModelProblem(problem);
    }

    private void answered(long asked, Runnable show) {
        reading = false;
        if (asked == erasures) {
            show.run();
        }
        if (readAgain) {
            read();
        }
    }
}

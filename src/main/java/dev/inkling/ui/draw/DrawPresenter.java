package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.Raster;
import dev.inkling.reading.Reading;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Recognizer;
import java.awt.image.BufferedImage;
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

    private record Followed(Ink ink, Recognizer reader) {}

    private final DrawView view;
    private final SheetReader sheets;
    private final Executor worker;
    private final Executor ui;
    private final Executor later;

    private Onlooker onlooker = Onlooker.NOBODY;
    /** What the shown digit was read in; null while nothing is shown. */
    private Followed followed;
    private final Guess guess;
    private final InkHistory history = new InkHistory();
    private final List<Point> growing = new ArrayList<>();
    private Recognizer recognizer;
    /** Reads instead of the model in use; null when it does not. */
    private Recognizer inTraining;
    private boolean reading;
    private boolean readAgain;
    private boolean problemShown;
    /** Null before the first. */
    private Reading shown;
    private boolean firstLogged;
    private Runnable newDrawing = () -> {};
    /** Counts the strokes begun: the pen has rested for a while when there is none more. */
    private long strokes;
    /** Counts the times ink was taken away; an answer to ink from before such a time is stale. */
    private long erasures;

    /**
     * @param worker runs rasterizing and recognition, in order
     * @param ui runs what touches the view
     * @param later runs it so long after a stroke that what is drawn may be finished
     */
    public DrawPresenter(
            DrawView view, Function<Ink, Raster> rasterizer, Executor worker, Executor ui, Executor later) {
        this.view = view;
        sheets = new SheetReader(rasterizer);
        this.worker = worker;
        this.ui = ui;
        this.later = later;
        guess = new Guess(view);
        view.showModelLoading();
        view.showNoGuess();
        showCommands();
    }

    /** From now on, what is read is told to somebody else too; what is drawn already is read anew for it. */
    public void follow(Onlooker follower) {
        onlooker = follower;
        read();
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

    /** Reads what is drawn once more, for the reader has changed. */
    public void readAgain() {
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

    /** @param told when the pen touches the canvas */
    public void onNewDrawing(Runnable told) {
        newDrawing = told;
    }

    public void strokeBegun(Point point) {
        newDrawing.run();
        growing.clear();
        growing.add(point);
        strokes++;
        if (history.sheet().picture() != null) {
            erasures++;
            view.showPicture(null, false);
        }
        guess.setWet(true);
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
            long ended = strokes;
            later.execute(() -> rested(ended));
        }
    }

    private void rested(long stroke) {
        if (stroke == strokes) {
            guess.setWet(false);
        }
    }

    /** Shows what is read of one of several digits. @param mark from 0, in the order of reading */
    public void choose(int mark) {
        guess.choose(mark);
        tell();
    }

    /** @return what is read, as text; empty where nothing is */
    public String text() {
        return guess.text();
    }

    /** Shows ink from elsewhere, in any unit, in place of what is drawn; undo brings that back. */
    public void open(Ink ink) {
        strokeEnded();
        history.replace(new Sheet(OpenedInk.centred(ink), null));
        inkReplaced();
    }

    /** Shows a picture in place of what is drawn and reads it; undo brings that back. @param picture upright */
    public void open(BufferedImage picture) {
        strokeEnded();
        history.replace(new Sheet(Ink.NONE, picture));
        inkReplaced();
    }

    /** Shows what a network sees in place of what is drawn and reads just that; undo brings that back. */
    public void open(Raster raster) {
        strokeEnded();
        history.replace(Sheet.of(raster));
        inkReplaced();
    }

    /** @return the picture on the canvas; null where there is none */
    public BufferedImage picture() {
        return history.sheet().picture();
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

    /** @return the ink of the digit that is shown, which of several is the chosen one; all ink where nothing is read yet */
    public Ink chosenInk() {
        boolean read = followed != null && !guess.digits().isEmpty() && followed.ink.equals(ink());
        return read ? InkOfDigit.of(followed.ink, guess.digits(), guess.digit()) : ink();
    }

    private void inkReplaced() {
        erasures++;
        guess.setWet(false);
        view.showPicture(picture(), history.sheet().raster() == null);
        view.showInk(history.ink());
        showCommands();
        read();
    }

    private void showCommands() {
        boolean drawing = isDrawing();
        view.showCommands(
                drawing || history.canUndo(),
                !drawing && history.canRedo(),
                drawing || !history.sheet().isEmpty());
    }

    private void read() {
        Sheet sheet = isDrawing() ? new Sheet(ink(), null) : history.sheet();
        if (sheet.isEmpty()) {
            readAgain = false;
            guess.showNone();
            followed = null;
            onlooker.nothingDrawn();
        } else if (reading) {
            readAgain = true;
        } else if (reader() != null) {
            read(sheet, reader());
        }
    }

    private void read(Sheet sheet, Recognizer reader) {
        reading = true;
        readAgain = false;
        long asked = erasures;
        worker.execute(() -> {
            try {
                SheetReader.Answer answer = sheets.read(sheet, reader);
                ui.execute(() -> answered(asked, () -> {
                    show(answer.reading(), answer.doubt());
                    followed = new Followed(sheet.ink(), reader);
                    tell();
                }));
            } catch (RuntimeException | Error failure) {
                LOG.error("Reading failed", failure);
                ui.execute(() -> answered(asked, () -> showProblem(Reason.of(failure))));
            }
        });
    }

    private void tell() {
        if (followed != null) {
            onlooker.read(InkReading.of(followed.ink, guess.digits(), guess.digit(), followed.reader));
        }
    }

    private void show(Reading newest, Doubt doubt) {
        if (problemShown) {
            showReady();
        }
        if (newest.digits().isEmpty()) {
            guess.showNone();
            view.showNoInk();
            return;
        }
        guess.show(newest, doubt);
        shown = newest;
        logFirst();
    }

    /** The log says when the first digit was read: a slow machine's first question. */
    private void logFirst() {
        if (!firstLogged && shown != null && growing.isEmpty() && !reading && !readAgain) {
            firstLogged = true;
            LOG.info("The first stroke is read as {}", shown.digits().get(0).prediction().mostProbable());
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

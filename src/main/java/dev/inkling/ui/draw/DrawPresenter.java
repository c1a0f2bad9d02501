package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Recognizer;
import dev.inkling.ui.common.Newest;
import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final SheetReader sheets;
    private final Newest work;
    private final Readers readers;
    private final Guess guess;
    private final Drawing drawing = new Drawing();
    private final Following following;
    private boolean firstLogged;
    private Runnable newDrawing = () -> {};

    /**
     * @param worker runs rasterizing and recognition, in order
     * @param ui runs what touches the view
     * @param later runs it so long after a stroke that what is drawn may be finished
     */
    public DrawPresenter(
            DrawView view, Function<Ink, Raster> rasterizer, Executor worker, Executor ui, Executor later) {
        this.view = view;
        sheets = new SheetReader(rasterizer);
        work = new Newest(worker, ui);
        readers = new Readers(view, worker);
        guess = new Guess(view, later);
        following = new Following(guess);
        view.showNoGuess();
        showCommands();
    }

    /** From now on, what is read is told to somebody else too; what is drawn already is read anew for it. */
    public void follow(Onlooker follower) {
        following.by(follower);
        read();
    }

    /**
     * Reads with this one from now on, also what is drawn already.
     *
     * @param loaded closed when another takes its place
     */
    public void modelLoaded(Recognizer loaded) {
        readers.use(loaded);
        read();
    }

    /** Reads what is drawn once more, for the reader has changed. */
    public void readAgain() {
        read();
    }

    /** Reads with a network in training, as it is now, until {@link #endPeek}. */
    public void peek(Recognizer network) {
        readers.peek(network);
        read();
    }

    public void endPeek() {
        if (readers.endPeek()) {
            read();
        }
    }

    /** @return whether the pen is down */
    public boolean isDrawing() {
        return drawing.isGrowing();
    }

    public void modelFailed(Message problem) {
        readers.couldNotLoad(problem);
    }

    /** @param told when the pen touches the canvas */
    public void onNewDrawing(Runnable told) {
        newDrawing = told;
    }

    public void strokeBegun(Point point) {
        newDrawing.run();
        if (picture() != null) {
            work.drop();
            view.showPicture(null, false);
        }
        drawing.begin(point);
        guess.penDown();
        showCommands();
        read();
    }

    public void strokeExtended(Point point) {
        if (drawing.extend(point)) {
            read();
        }
    }

    public void strokeEnded() {
        if (drawing.end()) {
            showCommands();
            if (work.isIdle()) {
                logFirst();
            }
            guess.penUp();
        }
    }

    /** Shows what is read of one of several digits. @param mark from 0, in the order of reading */
    public void choose(int mark) {
        guess.choose(mark);
        following.tell();
    }

    /** @return what is read, as text; empty where nothing is */
    public String text() {
        return guess.text();
    }

    /** Shows ink from elsewhere, in any unit, in place of what is drawn; undo brings that back. */
    public void open(Ink ink) {
        replace(() -> drawing.replace(Sheet.of(OpenedInk.centred(ink))));
    }

    /** Shows a picture in place of what is drawn and reads it; undo brings that back. @param picture upright */
    public void open(BufferedImage picture) {
        replace(() -> drawing.replace(Sheet.of(picture)));
    }

    /** Shows what a network sees in place of what is drawn and reads just that; undo brings that back. */
    public void open(Raster raster) {
        replace(() -> drawing.replace(Sheet.of(raster)));
    }

    /** @return the picture on the canvas; null where there is none */
    public @Nullable BufferedImage picture() {
        return drawing.finished().picture();
    }

    public void undo() {
        replace(drawing::undo);
    }

    public void redo() {
        replace(drawing::redo);
    }

    public void clear() {
        replace(drawing::clear);
    }

    /** Everything on the canvas, the growing stroke included. */
    public Ink ink() {
        return drawing.ink();
    }

    /** @return the ink of the digit that is shown, which of several is the chosen one; all ink where nothing is read yet */
    public Ink chosenInk() {
        return following.chosen(ink());
    }

    private void replace(Runnable change) {
        strokeEnded();
        change.run();
        work.drop();
        guess.dry();
        view.showPicture(picture(), drawing.finished().raster() == null);
        view.showInk(drawing.ink());
        showCommands();
        read();
    }

    private void showCommands() {
        view.showCommands(drawing.canUndo(), drawing.canRedo(), !drawing.sheet().isEmpty());
    }

    private void read() {
        Sheet sheet = drawing.sheet();
        Recognizer reader = readers.current();
        if (sheet.isEmpty()) {
            work.drop();
            guess.showNone();
            following.nothingRead();
        } else if (reader != null) {
            work.ask(answering -> read(answering, sheet, reader));
        }
    }

    /** On the worker. */
    private void read(Newest.Answering answering, Sheet sheet, Recognizer reader) {
        try {
            SheetReader.Answer answer = sheets.read(sheet, reader);
            answering.show(() -> {
                show(answer, sheet, reader);
                if (answering.isNewest()) {
                    logFirst();
                }
            });
        } catch (RuntimeException | Error failure) {
            LOG.error("Reading failed", failure);
            answering.show(() -> readers.haveFailed(Reason.of(failure)));
        }
    }

    private void show(SheetReader.Answer answer, Sheet sheet, Recognizer reader) {
        readers.haveRead();
        if (answer.reading().digits().isEmpty()) {
            guess.showNone();
            view.showNoInk();
            following.nothingRead();
        } else {
            guess.show(answer.reading(), answer.doubt());
            following.read(sheet.ink(), reader);
        }
    }

    /** The log says when the first digit was read: a slow machine's first question. */
    private void logFirst() {
        if (!firstLogged && !drawing.isGrowing() && !guess.digits().isEmpty()) {
            firstLogged = true;
            LOG.info("The first stroke is read as {}", guess.digits().get(0).prediction().mostProbable());
        }
    }
}

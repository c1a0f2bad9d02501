package dev.inkling.ui.mine;

import dev.inkling.ink.Ink;
import dev.inkling.mine.Change;
import dev.inkling.mine.MyDigit;
import dev.inkling.platform.Message;
import dev.inkling.recognition.Prediction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Keeps what is drawn with the digit that it was meant to be, after a correction or as a session asks. On the window's thread. */
public final class CorrectionPresenter {

    /** How often a session asks for each digit. */
    private static final int OF_EACH = 3;

    private final CorrectionView view;
    private final Hand hand;
    private final Drawing drawing;
    private final InstantSource clock;
    private final Random random;
    private final Runnable sessionDone;
    /** What a session still asks for; empty when there is none. */
    private final List<Integer> wishes = new ArrayList<>();
    private int asked;

    /** What is on the canvas. */
    public interface Drawing {

        Ink ink();

        /** @return the ink of the digit that is shown, of several that were drawn */
        Ink chosen();

        void clear();
    }

    /**
     * @param random decides on the order of a session's digits
     * @param sessionDone told when all digits of a session are kept
     */
    public CorrectionPresenter(
            CorrectionView view, Hand hand, Drawing drawing, InstantSource clock, Random random, Runnable sessionDone) {
        this.view = view;
        this.hand = hand;
        this.drawing = drawing;
        this.clock = clock;
        this.random = random;
        this.sessionDone = sessionDone;
        hand.followProblems(this::failed);
        view.showOffer();
    }

    /** A session that can keep nothing is over. */
    private void failed(Message problem) {
        wishes.clear();
        view.showProblem(problem);
    }

    /**
     * Of several digits it is the one that is shown. A session asks for what it wants and takes nothing else.
     *
     * @param label what the drawing was meant to be, 0 to 10; 10 for no digit
     */
    public void correct(int label) {
        if (isInSession()) {
            return;
        }
        Ink ink = drawing.chosen();
        if (ink.isEmpty()) {
            view.showNothingDrawn();
        } else {
            view.showKept(label);
            keep(label, ink);
        }
    }

    private void keep(int label, Ink ink) {
        hand.apply(Change.adding(new MyDigit(label, clock.instant(), ink)));
    }

    /** Takes the last correction, or any other change of the user's digits, back. */
    public void undo() {
        hand.undo();
        view.showOffer();
    }

    /** Another drawing has begun. */
    public void drawnAnew() {
        if (wishes.isEmpty()) {
            view.showOffer();
        }
    }

    /** Asks for every digit some times, in an order that is drawn. */
    public void beginSession() {
        wishes.clear();
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            wishes.addAll(Collections.nCopies(OF_EACH, digit));
        }
        Collections.shuffle(wishes, random);
        asked = 0;
        drawing.clear();
        ask();
    }

    public boolean isInSession() {
        return !wishes.isEmpty();
    }

    /** Keeps what is drawn as the digit that was asked for, and asks for the next. */
    public void next() {
        if (wishes.isEmpty() || drawing.ink().isEmpty()) {
            return;
        }
        int wish = wishes.remove(0);
        Ink ink = drawing.ink();
        asked++;
        drawing.clear();
        if (wishes.isEmpty()) {
            view.showSessionOver(asked);
            keep(wish, ink);
            hand.whenKept(sessionDone);
        } else {
            ask();
            keep(wish, ink);
        }
    }

    /** What was kept until then stays. */
    public void endSession() {
        wishes.clear();
        view.showSessionOver(asked);
    }

    private void ask() {
        view.showWish(wishes.get(0), asked + 1, OF_EACH * Prediction.DIGITS);
    }
}

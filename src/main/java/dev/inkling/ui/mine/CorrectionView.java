package dev.inkling.ui.mine;

import dev.inkling.platform.Message;

/** What the strip beside the drawing can show. All calls come on the user interface's thread. */
public interface CorrectionView {

    /** Nothing was corrected; a correction is offered. */
    void showOffer();

    /** @param label what the drawing was kept as, 0 to 10; 10 for no digit */
    void showKept(int label);

    /** There is nothing drawn that could be kept. */
    void showNothingDrawn();

    /**
     * The session asks for a digit.
     *
     * @param number of the digit in the session, from 1
     */
    void showWish(int digit, int number, int of);

    void showSessionOver(int digits);

    /** What was to be kept was not. */
    void showProblem(Message problem);
}

package dev.inkling.ui.mine;

import dev.inkling.mine.MyDigit;
import dev.inkling.platform.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tab of the user's own digits can show. All calls come on the user interface's thread. */
public interface MineView {

    /** @param undo whether there is a change to take back */
    void showDigits(List<MyDigit> digits, boolean undo);

    /** @param chosen one of the names; the empty one is whoever has no name */
    void showProfiles(List<String> names, String chosen);

    void showProblem(Message problem);

    /** @param share of the learning that is done, 0 to 1; below 0 when it is not known */
    void showLearning(double share);

    void showNotLearning();

    /** @param can whether learning would pay now */
    void offerLearning(boolean can);

    /** @param outcome null where nothing of this hand was learned */
    void showOutcome(@Nullable Outcome outcome);
}

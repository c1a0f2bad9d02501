package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Robustness;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the evaluation tab can show. All calls come on the user interface's thread. */
public interface EvaluateView {

    /**
     * @param models those of the library that can be opened
     * @param chosen the name of the one that is tested
     * @param against the name of the one it is compared with; null for none
     */
    void showModels(List<StoredModel> models, String chosen, @Nullable String against);

    void showData(List<DataChoice> choices, DataChoice chosen);

    /** @param share 0 to 1 */
    void showProgress(double share);

    /** Nothing is going on any more. */
    void hideProgress();

    /** @param outcome null while there is none */
    void showOutcome(@Nullable Outcome outcome);

    /** @param notes what was found in the files that were read */
    void showNotes(List<Message> notes);

    /** @param problem null for none */
    void showProblem(@Nullable Message problem);

    /**
     * How accuracy falls as the digits are changed.
     *
     * @param model of the outcome shown; none when nobody asked yet
     * @param against of the model it is compared with; none without it
     */
    void showRobustness(List<Robustness> model, List<Robustness> against);
}

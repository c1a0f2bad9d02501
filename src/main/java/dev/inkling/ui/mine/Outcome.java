package dev.inkling.ui.mine;

import dev.inkling.mine.Folds;
import dev.inkling.mine.Learned;
import org.jspecify.annotations.Nullable;

/**
 * What came of learning somebody's digits, as far as it is known.
 *
 * @param before the model that was read with until then, as the library calls it
 * @param inUse whether it is the new one that is read with
 * @param finding whether it is being found out what learning does for digits that were left out of it
 * @param folds what was found; null while it is being found, and when that was stopped
 */
public record Outcome(Learned learned, String before, boolean inUse, boolean finding, Folds.@Nullable Result folds) {

    static Outcome of(Learned learned, String before) {
        return new Outcome(learned, before, false, true, null);
    }

    Outcome using(boolean isLearned) {
        return new Outcome(learned, before, isLearned, finding, folds);
    }

    Outcome found(Folds.Result result) {
        return new Outcome(learned, before, inUse, false, result);
    }

    Outcome stopped() {
        return new Outcome(learned, before, inUse, false, folds);
    }
}

package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.McNemar;
import dev.inkling.evaluation.Readings;
import dev.inkling.evaluation.Scores;
import dev.inkling.evaluation.TestData;
import dev.inkling.training.NetworkShape;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found.
 *
 * @param model what was tested
 * @param against what it was compared with; null for nothing
 * @param content the digits
 */
record Outcome(Tested model, @Nullable Tested against, TestData.Content content) {

    /** @param title what the user calls the model; empty for the bundled one */
    record Tested(String name, String title, Readings readings, Scores scores, NetworkShape shape) {

        /** @return whether this one or the other is better by more than chance */
        McNemar comparison(Tested other) {
            return McNemar.of(readings.digits(), other.readings.digits());
        }
    }
}

package dev.inkling.ui.train;

import dev.inkling.evaluation.Score;
import dev.inkling.evaluation.Tester;
import dev.inkling.platform.Progress;
import dev.inkling.training.Model;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the model in use scores in the tests that a new one takes. */
record ScoresInUse(ModelInUse reading, Tester tester) {

    private static final Logger LOG = LoggerFactory.getLogger(ScoresInUse.class);

    /**
     * With a copy of its own: the user may take another meanwhile. On any thread but the user interface's.
     *
     * @return none where it cannot be tested
     */
    List<Score> find(Progress progress) {
        try (Model model = reading.open()) {
            return tester.test(model, model.provenance().scores(), progress);
        } catch (Exception e) {
            LOG.warn("The model in use cannot be tested", e);
            return List.of();
        }
    }
}

package dev.inkling.mine;

import dev.inkling.evaluation.Score;
import dev.inkling.runs.Run;
import java.util.List;
import java.util.Optional;

/**
 * What came of learning the user's digits.
 *
 * @param run done, with the model that has learned them
 * @param slips how many digits were not learned because their labels were hardly meant
 * @param before how the model that it began with read everybody's test digits
 */
public record Learned(Run run, int slips, List<Score> before) {

    /** In points, of which there are a hundred; what may be lost on digits of everybody. */
    private static final double MOST_LOST = 0.1;
    private static final double ROUNDING = 1e-9;

    /** The same test digits before and after. */
    public record Comparison(Score before, Score after) {

        /** @return in points; above 0 when it reads them better now */
        public double gained() {
            return 100 * (after.accuracy() - before.accuracy());
        }

        /** @return whether more was lost than what a hand of one's own is worth */
        public boolean isTooMuchLost() {
            return -gained() > MOST_LOST + ROUNDING;
        }
    }

    public List<Comparison> comparisons() {
        return run.scores().stream()
                .flatMap(after -> before(after).map(score -> new Comparison(score, after)).stream())
                .toList();
    }

    private Optional<Score> before(Score after) {
        return before.stream()
                .filter(score -> score.set().equals(after.set()) && score.checksum().equals(after.checksum()))
                .findFirst();
    }

    /** @return whether nothing general has suffered */
    public boolean isAdvisable() {
        return comparisons().stream().noneMatch(Comparison::isTooMuchLost);
    }
}

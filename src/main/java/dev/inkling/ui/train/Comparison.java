package dev.inkling.ui.train;

import dev.inkling.evaluation.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two models read the same test digits.
 *
 * @param inUse of the model in use; null when that was not found
 */
record Comparison(Score found, @Nullable Score inUse) {

    /** @return one for each set of the new model's scores */
    static List<Comparison> of(List<Score> found, List<Score> inUse) {
        return found.stream().map(score -> new Comparison(score, same(score, inUse))).toList();
    }

    private static @Nullable Score same(Score score, List<Score> others) {
        return others.stream()
                .filter(other -> other.set().equals(score.set()) && other.checksum().equals(score.checksum()))
                .findFirst()
                .orElse(null);
    }
}

package dev.inkling.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkling.data.DataOrigin;
import dev.inkling.evaluation.Score;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a model came to be; kept inside its file. Versions, system and architecture are there because the last digits
 * of a result differ between them.
 *
 * @param network the network's name
 * @param created ISO-8601 instant, before the year 10,000
 * @param plan what was asked for
 * @param data what it learned from
 * @param trainingDigits how many digits it learned from
 * @param validationDigits how many digits chose among the epochs
 * @param epoch the epoch that was kept
 * @param validationAccuracy of that epoch, 0 to 1; null without validation digits
 * @param seconds training time
 * @param environment program, library, Java and system versions
 * @param testAccuracy share of test digits read rightly, 0 to 1, as models from before {@code scores} have it; null otherwise
 * @param scores how it read which test digits; none when nobody looked
 */
public record Provenance(
        String network,
        String created,
        TrainingPlan plan,
        DataOrigin data,
        int trainingDigits,
        int validationDigits,
        int epoch,
        @Nullable Double validationAccuracy,
        double seconds,
        Map<String, String> environment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double testAccuracy,
        List<Score> scores) {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    public Provenance {
        Objects.requireNonNull(network);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(data);
        checkTime(created);
        checkShare(validationAccuracy);
        checkShare(testAccuracy);
        environment = Map.copyOf(environment);
        scores = scores == null ? List.of() : List.copyOf(scores);
    }

    public Provenance withScores(List<Score> scores) {
        return new Provenance(network, created, plan, data, trainingDigits, validationDigits, epoch, validationAccuracy,
                seconds, environment, testAccuracy, scores);
    }

    /** Later years have no date in some places of the world. */
    private static void checkTime(String created) {
        if (!Instant.parse(created).isBefore(END_OF_TIME)) {
            throw new IllegalArgumentException("A model was made in this age, not at " + created);
        }
    }

    private static void checkShare(@Nullable Double accuracy) {
        if (accuracy != null && !(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("An accuracy is 0 to 1, not " + accuracy);
        }
    }
}

package dev.inkling.training;

import java.util.Map;

/**
 * How a model came to be; kept inside its file. Versions, system and architecture are there because the last digits
 * of a result differ between them.
 *
 * @param network the network's name
 * @param created ISO-8601 instant
 * @param plan what was asked for
 * @param data what it learned from
 * @param trainingDigits how many digits it learned from
 * @param validationDigits how many digits chose among the epochs
 * @param epoch the epoch that was kept
 * @param validationAccuracy of that epoch, 0 to 1; null without validation digits
 * @param seconds training time
 * @param environment program, library, Java and system versions
 */
public record Provenance(
        String network,
        String created,
        TrainingPlan plan,
        DataOrigin data,
        int trainingDigits,
        int validationDigits,
        int epoch,
        Double validationAccuracy,
        double seconds,
        Map<String, String> environment) {

    public Provenance {
        environment = Map.copyOf(environment);
    }
}

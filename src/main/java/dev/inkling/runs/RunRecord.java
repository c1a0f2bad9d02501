package dev.inkling.runs;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.training.TrainingPlan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a run, in {@code run.json}.
 *
 * @param name what the user calls it
 * @param note what the user remarks on it; empty for nothing
 * @param created ISO-8601 instant
 * @param sources what it learns from
 * @param origin what that was found to be; null until it was read
 * @param startedFrom the name of the model whose weights it began with; null for random weights
 */
public record RunRecord(
        String name,
        String note,
        String created,
        TrainingPlan plan,
        List<WeightedSource> sources,
        @Nullable DataOrigin origin,
        @Nullable String startedFrom,
        RunState state) {

    public RunRecord {
        Objects.requireNonNull(name);
        Objects.requireNonNull(note);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(state);
        Instant.parse(created);
        sources = List.copyOf(sources);
    }

    RunRecord withName(String name) {
        return new RunRecord(name, note, created, plan, sources, origin, startedFrom, state);
    }

    RunRecord withNote(String note) {
        return new RunRecord(name, note, created, plan, sources, origin, startedFrom, state);
    }

    RunRecord withOrigin(DataOrigin origin) {
        return new RunRecord(name, note, created, plan, sources, origin, startedFrom, state);
    }

    RunRecord withState(RunState state) {
        return new RunRecord(name, note, created, plan, sources, origin, startedFrom, state);
    }
}

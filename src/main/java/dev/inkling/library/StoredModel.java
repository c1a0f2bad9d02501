package dev.inkling.library;

import dev.inkling.platform.Message;
import dev.inkling.runs.RunRecord;
import dev.inkling.training.ModelDescription;
import dev.inkling.training.NetworkShape;
import dev.inkling.training.Provenance;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model in the library.
 *
 * @param name unique in the library: its file's without the ending, {@link ModelLibrary#BUNDLED}, or that of a run's model
 * @param title what the user calls it; empty for the bundled one
 * @param description what its file tells of it; null when that cannot be read
 * @param run that made it; null where that is not kept
 * @param problem what is wrong with its file, for the user; null when nothing is
 */
public record StoredModel(
        String name, String title, @Nullable ModelDescription description, @Nullable RunRecord run, @Nullable Message problem) {

    public boolean isBundled() {
        return name.equals(ModelLibrary.BUNDLED);
    }

    public boolean isDamaged() {
        return problem != null;
    }

    /** @return how it came to be; only of a model that is not damaged */
    public Provenance provenance() {
        return Objects.requireNonNull(description).provenance();
    }

    /** @return the layers of its network; only of a model that is not damaged */
    public NetworkShape shape() {
        return Objects.requireNonNull(description).shape();
    }
}

package dev.inkling.library;

import dev.inkling.platform.Message;
import dev.inkling.training.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A model in the library.
 *
 * @param name unique in the library: its file's without the ending, {@link ModelLibrary#BUNDLED}, or that of a run's model
 * @param title what the user calls it; empty for the bundled one
 * @param provenance how it came to be; null when its file cannot be read
 * @param problem what is wrong with its file, for the user; null when nothing is
 */
public record StoredModel(String name, String title, @Nullable Provenance provenance, @Nullable Message problem) {

    public boolean isBundled() {
        return name.equals(ModelLibrary.BUNDLED);
    }

    public boolean isDamaged() {
        return problem != null;
    }
}

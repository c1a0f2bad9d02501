package dev.inkling.library;

import dev.inkling.platform.Message;
import dev.inkling.training.Provenance;

/**
 * A model in the library.
 *
 * @param name unique in the library: its file's without the ending, or {@link ModelLibrary#BUNDLED}
 * @param provenance how it came to be; null when its file cannot be read
 * @param problem what is wrong with its file, for the user; null when nothing is
 */
public record StoredModel(String name, Provenance provenance, Message problem) {

    public boolean isBundled() {
        return name.equals(ModelLibrary.BUNDLED);
    }

    public boolean isDamaged() {
        return problem != null;
    }
}

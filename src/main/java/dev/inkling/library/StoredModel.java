package dev.inkling.library;

import dev.inkling.training.Provenance;

/**
 * A model in the library.
 *
 * @param name unique in the library: its file's without the ending, or {@link ModelLibrary#BUNDLED}
 * @param provenance how it came to be; null when its file is damaged
 * @param problem what is wrong with its file, in one line for the user; null when nothing is
 */
public record StoredModel(String name, Provenance provenance, String problem) {

    public boolean isBundled() {
        return name.equals(ModelLibrary.BUNDLED);
    }

    public boolean isDamaged() {
        return problem != null;
    }
}

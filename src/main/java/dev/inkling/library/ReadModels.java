package dev.inkling.library;

import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What good model files were found to hold, so that a file is read again only when it has changed: a hundred take seconds.
 * Any thread may call.
 */
final class ReadModels {

    private record State(FileTime changed, long size) {

        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.lastModifiedTime(), attributes.size());
        }
    }

    private record Known(State state, Provenance provenance) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    @FunctionalInterface
    interface Reader {
        Provenance read() throws IOException, InvalidModelException;
    }

    /** @return what the reader finds, or what it found when the file was as it is now */
    Provenance ask(Path file, Reader reader) throws IOException, InvalidModelException {
        State state = State.of(file);
        Known before = known.get(file);
        if (before != null && before.state().equals(state)) {
            return before.provenance();
        }
        Provenance provenance = reader.read();
        known.put(file, new Known(state, provenance));
        return provenance;
    }

    /** Forgets all other files. */
    void keepOnly(Collection<Path> files) {
        known.keySet().retainAll(files);
    }
}

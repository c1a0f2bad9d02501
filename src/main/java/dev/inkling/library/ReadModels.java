package dev.inkling.library;

import dev.inkling.training.InvalidModelException;
import dev.inkling.training.ModelDescription;
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

    private record Known(State state, ModelDescription description) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    @FunctionalInterface
    interface Reader {
        ModelDescription read() throws IOException, InvalidModelException;
    }

    /** @return what the reader finds, or what it found when the file was as it is now */
    ModelDescription ask(Path file, Reader reader) throws IOException, InvalidModelException {
        State state = State.of(file);
        Known before = known.get(file);
        if (before != null && before.state().equals(state)) {
            return before.description();
        }
        ModelDescription description = reader.read();
        known.put(file, new Known(state, description));
        return description;
    }

    /** Forgets all other files. */
    void keepOnly(Collection<Path> files) {
        known.keySet().retainAll(files);
    }
}

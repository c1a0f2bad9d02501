package dev.inkling.training;

import dev.inkling.recognition.Recognizer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A trained network, ready to read digits. It never changes; training makes a new one.
 */
public interface Model extends Recognizer {

    Provenance provenance();

    /** Writes the model file beside its place first and moves it there whole. */
    void save(Path file) throws IOException;
}

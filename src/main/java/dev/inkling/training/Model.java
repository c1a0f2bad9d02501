package dev.inkling.training;

import dev.inkling.evaluation.Rejection;
import dev.inkling.recognition.FeatureRecognizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained network, ready to read digits. It never changes; training makes a new one.
 */
public interface Model extends FeatureRecognizer {

    Provenance provenance();

    /** @return what the logarithms of its probabilities are divided by already; 1 leaves them as the network gave them */
    default double temperature() {
        return 1;
    }

    /** @return its layers; none where it is not made of layers */
    default NetworkShape shape() {
        return new NetworkShape(List.of());
    }

    /** @return what it costs to take little for a digit, rising with the threshold; empty where nobody measured it */
    default List<Rejection> rejections() {
        return List.of();
    }

    /** Writes the model file beside its place first and moves it there whole. */
    default void save(Path file) throws IOException {
        save(file, provenance());
    }

    /** As {@link #save(Path)}, with a provenance that says what has become known since, such as a test's result. */
    void save(Path file, Provenance provenance) throws IOException;
}

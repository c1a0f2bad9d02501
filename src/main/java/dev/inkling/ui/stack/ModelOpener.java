package dev.inkling.ui.stack;

import dev.inkling.recognition.Recognizer;
import dev.inkling.training.InvalidModelException;
import java.io.IOException;

/** Opens the model in use once more, for a reader that is closed when the stack is read. */
@FunctionalInterface
public interface ModelOpener {
    Recognizer open() throws IOException, InvalidModelException;
}

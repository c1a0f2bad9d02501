package dev.inkling.ui.train;

import dev.inkling.recognition.Recognizer;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import java.io.IOException;

/** What the rest of the program reads with, as far as training has to do with it. */
public interface ModelInUse {

    /**
     * Loads the model in use once more, for whoever calls to read with and to close. On any thread but the user interface's.
     */
    Model open() throws IOException, InvalidModelException;

    /**
     * Reads with a network in training as it is now, also what is drawn already, until {@link #endPeek}. On the user
     * interface's thread.
     */
    void peek(Recognizer inTraining);

    /** Reads with the model in use again, and lets go of the network in training. On the user interface's thread. */
    void endPeek();
}

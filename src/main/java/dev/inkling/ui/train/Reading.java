package dev.inkling.ui.train;

import dev.inkling.recognition.Recognizer;
import dev.inkling.training.Model;

/** What the rest of the program reads with, as far as training decides it. All calls come on the user interface's thread. */
public interface Reading {

    /**
     * Reads with a new model from now on.
     *
     * @param testAccuracy share of the test digits read rightly, 0 to 1
     */
    void use(Model model, double testAccuracy);

    /** Reads with a network in training as it is now, also what is drawn already, until {@link #endPeek}. */
    void peek(Recognizer inTraining);

    /** Reads with the model in use again. */
    void endPeek();
}

package dev.inkling.ui.train;

import dev.inkling.recognition.Recognizer;
import org.jspecify.annotations.Nullable;

/** Lets the draw tab read with the network in training, while there is one and the user wants it. */
final class Peek {

    private final ModelInUse reading;
    /** Reads with what the run has learned so far; null without a run. */
    private @Nullable Recognizer inTraining;
    private boolean wanted;

    Peek(ModelInUse reading) {
        this.reading = reading;
    }

    void want(boolean whether) {
        wanted = whether;
        if (wanted) {
            show();
        } else {
            reading.endPeek();
        }
    }

    void learned(Recognizer network) {
        inTraining = network;
        show();
    }

    /** There is no network in training any more. */
    void over() {
        inTraining = null;
        reading.endPeek();
    }

    private void show() {
        if (wanted && inTraining != null) {
            reading.peek(inTraining);
        }
    }
}

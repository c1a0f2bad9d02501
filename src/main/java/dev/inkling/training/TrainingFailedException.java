package dev.inkling.training;

import dev.inkling.platform.ExplainedException;
import dev.inkling.platform.Message;

/** A run that cannot go on; the message tells the user why and what to change. */
public class TrainingFailedException extends ExplainedException {

    public TrainingFailedException(Message explanation) {
        super(explanation);
    }
}

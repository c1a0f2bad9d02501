package dev.inkling.training;

import dev.inkling.platform.ExplainedException;
import dev.inkling.platform.Message;

/** A file that is not a model of ours, or is damaged; the explanation names it and what was found. */
public class InvalidModelException extends ExplainedException {

    public InvalidModelException(Message explanation) {
        super(explanation);
    }

    public InvalidModelException(Message explanation, Throwable cause) {
        super(explanation, cause);
    }
}

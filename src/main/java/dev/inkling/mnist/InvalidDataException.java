package dev.inkling.mnist;

import dev.inkling.platform.ExplainedException;
import dev.inkling.platform.Message;

/** Data that cannot be used; says the file, what was found, what was expected. */
public class InvalidDataException extends ExplainedException {

    public InvalidDataException(Message explanation) {
        super(explanation);
    }

    public InvalidDataException(String message) {
        this(Message.of("other", message));
    }
}

package dev.inkling.data;

import dev.inkling.platform.ExplainedException;
import dev.inkling.platform.Message;

/** Data that cannot be used; explained in one line: the file, what was found, what was expected. */
public class InvalidDataException extends ExplainedException {

    public InvalidDataException(Message explanation) {
        super(explanation);
    }
}

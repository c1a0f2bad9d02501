package dev.inkling.ink;

import dev.inkling.platform.ExplainedException;
import dev.inkling.platform.Message;

/** Text that is not ink; the explanation says where and what was found. */
public class InvalidInkException extends ExplainedException {

    public InvalidInkException(Message explanation) {
        super(explanation);
    }
}

package dev.inkling.data.mnist;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;

/** A failure that no mirror is to blame for. */
final class LocalException extends ExplainedIOException {

    LocalException(Message explanation, Throwable cause) {
        super(explanation, cause);
    }
}

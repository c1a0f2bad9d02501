package dev.inkling.platform;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A failure of a file or a connection that says more than the system does. Its own message is the explanation in English. */
public class ExplainedIOException extends IOException implements Explained {

    private final transient Message explanation;

    public ExplainedIOException(Message explanation) {
        this(explanation, null);
    }

    public ExplainedIOException(Message explanation, @Nullable Throwable cause) {
        super(explanation.toString(), cause);
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}

package dev.inkling.platform;

import org.jspecify.annotations.Nullable;

/** A failure the program expects and can explain. Its own message is the explanation in English. */
public abstract class ExplainedException extends Exception implements Explained {

    private final transient Message explanation;

    protected ExplainedException(Message explanation) {
        this(explanation, null);
    }

    protected ExplainedException(Message explanation, @Nullable Throwable cause) {
        super(explanation.toString(), cause);
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}

package dev.inkling.ink;

import dev.inkling.platform.Message;

/** A file that was never meant to be ink, though it is of a kind that ink may be in: a page of HTML, a list of settings. */
public final class NoInkException extends InvalidInkException {

    public NoInkException(Message explanation) {
        super(explanation);
    }
}

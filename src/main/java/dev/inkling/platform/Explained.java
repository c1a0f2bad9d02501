package dev.inkling.platform;

/** A failure that says what happened in the words of whoever reads it. */
public interface Explained {

    /** @return one line for the user: what happened, to what, and what to do */
    Message explanation();
}

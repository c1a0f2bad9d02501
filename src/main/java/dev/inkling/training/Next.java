package dev.inkling.training;

/** What a run does after a batch. */
public enum Next {
    GO_ON,
    /** Ends it; the best network so far is the result. */
    STOP,
    /** Ends it with a checkpoint from which it goes on another time as if nothing had been. */
    BREAK_OFF
}

package dev.inkling.ui.train;

/** Where the training tab stands; what its buttons can do follows from this alone. */
public enum RunState {
    /** Nothing runs. */
    IDLE,
    /** Data are read, networks made. */
    PREPARING,
    RUNNING,
    PAUSED,
    /** Told to stop, finishing the batch. */
    STOPPING,
    /** The test digits are read with the new model and with the one in use. */
    EVALUATING,
    /** A new model waits to be used or not. */
    FINISHED;

    boolean canStart() {
        return this == IDLE || this == FINISHED;
    }

    boolean canPause() {
        return this == RUNNING || this == PAUSED;
    }

    boolean canStop() {
        return this == PREPARING || this == RUNNING || this == PAUSED;
    }

    /** @return whether closing the window would lose work */
    public boolean isBusy() {
        return !canStart();
    }
}

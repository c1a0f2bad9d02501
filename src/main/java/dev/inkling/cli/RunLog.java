package dev.inkling.cli;

import java.io.UncheckedIOException;

/** What a run says on standard output. The model is what a run is for: it goes on when nobody listens or the disk is full. */
final class RunLog {

    private final Errors errors;
    private boolean failed;

    RunLog(Errors errors) {
        this.errors = errors;
    }

    /** @param line writes to standard output */
    void tell(Runnable line) {
        try {
            line.run();
        } catch (ClosedOutputException e) {
            // Nobody to tell.
        } catch (UncheckedIOException e) {
            if (!failed) {
                errors.report(e);
            }
            failed = true;
        }
    }
}

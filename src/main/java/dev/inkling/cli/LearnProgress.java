package dev.inkling.cli;

import dev.inkling.platform.Message;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunListener;
import dev.inkling.training.BatchResult;
import org.jspecify.annotations.Nullable;

/** Shows how far the learning is, and breaks it off when asked. */
final class LearnProgress implements RunListener {

    private final StopOnShutdown shutdown;
    private final RunControl control;
    /** Null when nobody watches. */
    private final @Nullable ProgressBar bar;
    private final Errors errors;

    LearnProgress(StopOnShutdown shutdown, RunControl control, @Nullable ProgressBar bar, Errors errors) {
        this.shutdown = shutdown;
        this.control = control;
        this.bar = bar;
        this.errors = errors;
    }

    @Override
    public void reading(double share) {
        breakOffWhenAsked();
    }

    @Override
    public void batchDone(BatchResult result) {
        if (bar != null) {
            bar.show(result);
        }
        breakOffWhenAsked();
    }

    @Override
    public void testing(double share) {
        breakOffWhenAsked();
    }

    @Override
    public void warned(Message problem) {
        errors.report(problem.toString());
    }

    private void breakOffWhenAsked() {
        if (shutdown.isRequested()) {
            control.breakOff();
        }
    }
}

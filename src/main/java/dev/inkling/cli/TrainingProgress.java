package dev.inkling.cli;

import dev.inkling.platform.Message;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunListener;
import dev.inkling.training.BatchResult;
import dev.inkling.training.EpochResult;
import java.util.List;

/** Shows a run on the terminal and breaks it off when asked. All calls come on the thread that trains, which is the command's. */
final class TrainingProgress implements RunListener {

    private final StopOnShutdown shutdown;
    private final RunControl control;
    private final EpochPrinter printer;
    private final RunLog log;
    private final ProgressBar bar;
    private final boolean watched;
    private final Errors errors;
    private int epoch = 1;

    /** @param watched whether a person sees the progress bar */
    TrainingProgress(
            StopOnShutdown shutdown,
            RunControl control,
            EpochPrinter printer,
            RunLog log,
            ProgressBar bar,
            boolean watched,
            Errors errors) {
        this.shutdown = shutdown;
        this.control = control;
        this.printer = printer;
        this.log = log;
        this.bar = bar;
        this.watched = watched;
        this.errors = errors;
    }

    @Override
    public void reading(double share) {
        breakOffWhenAsked();
    }

    @Override
    public void read(List<Message> notes) {
        notes.forEach(errors::note);
    }

    @Override
    public void batchDone(BatchResult result) {
        epoch = result.epoch();
        if (watched) {
            bar.show(result);
        }
        breakOffWhenAsked();
    }

    @Override
    public void epochDone(EpochResult result) {
        bar.clear();
        log.tell(() -> printer.print(result));
    }

    @Override
    public void testing(double share) {
        breakOffWhenAsked();
    }

    @Override
    public void warned(Message problem) {
        bar.clear();
        errors.report(problem.toString());
    }

    private void breakOffWhenAsked() {
        if (shutdown.isRequested()) {
            control.breakOff();
        }
    }

    /** @return the one that goes on, or went on last */
    int epoch() {
        return epoch;
    }
}

package dev.inkling.cli;

import dev.inkling.training.BatchResult;
import dev.inkling.training.EpochResult;
import dev.inkling.training.TrainingListener;

/** Shows a run on the terminal and stops it when asked. All calls come on the thread that trains, which is the command's. */
final class TrainingProgress implements TrainingListener {

    private final StopOnShutdown shutdown;
    private final EpochPrinter printer;
    private final RunLog log;
    private final ProgressBar bar;
    private final boolean watched;
    /** Null before the first. */
    private BatchResult last;
    private boolean hasWholeEpoch;
    private boolean stopped;

    /** @param watched whether a person sees the progress bar */
    TrainingProgress(StopOnShutdown shutdown, EpochPrinter printer, RunLog log, ProgressBar bar, boolean watched) {
        this.shutdown = shutdown;
        this.printer = printer;
        this.log = log;
        this.bar = bar;
        this.watched = watched;
    }

    @Override
    public void batchDone(BatchResult result) {
        last = result;
        if (watched) {
            bar.show(result);
        }
    }

    /** Of an epoch that was broken off nothing is said: its numbers do not compare with the others'. */
    @Override
    public void epochDone(EpochResult result) {
        bar.clear();
        if (isWhole()) {
            hasWholeEpoch = true;
            log.tell(() -> printer.print(result));
        }
    }

    @Override
    public boolean shouldStop() {
        stopped = shutdown.isRequested();
        return stopped;
    }

    /** @return whether one epoch at least was done from beginning to end */
    boolean hasWholeEpoch() {
        return hasWholeEpoch;
    }

    /** @return the one that goes on, or went on last */
    int epoch() {
        return last.epoch();
    }

    /** @return whether the run would have gone on */
    boolean wasBrokenOff() {
        return stopped && last.step() < last.steps();
    }

    private boolean isWhole() {
        return last.step() * last.epochs() == last.steps() * last.epoch();
    }
}

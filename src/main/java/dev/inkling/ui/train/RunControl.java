package dev.inkling.ui.train;

/** Lets the user's thread hold and end a run on another thread, between two batches. */
final class RunControl {

    private boolean paused;
    private boolean stopped;

    synchronized void pause() {
        paused = true;
    }

    synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Waits as long as the run is held. @return whether it is to end */
    synchronized boolean awaitTurn() {
        while (paused && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
        return stopped;
    }
}

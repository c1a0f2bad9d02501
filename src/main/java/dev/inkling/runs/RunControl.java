package dev.inkling.runs;

import dev.inkling.training.Next;

/** Lets the user's thread hold and end a run on another thread, between two batches. */
public final class RunControl {

    private boolean paused;
    private Next next = Next.GO_ON;

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    /** Ends the learning, or the tests after it. */
    public synchronized void stop() {
        end(Next.STOP);
    }

    /** Ends the run where it is; it can go on from there another time. */
    public synchronized void breakOff() {
        end(Next.BREAK_OFF);
    }

    private void end(Next how) {
        next = how;
        paused = false;
        notifyAll();
    }

    public synchronized boolean isEnded() {
        return next != Next.GO_ON;
    }

    synchronized boolean isBrokenOff() {
        return next == Next.BREAK_OFF;
    }

    /** @return whether the learning was stopped; from now on a stop ends the tests */
    synchronized boolean takeStop() {
        boolean stopped = next == Next.STOP;
        if (stopped) {
            next = Next.GO_ON;
        }
        return stopped;
    }

    /** Waits as long as the run is held. @return how to go on */
    synchronized Next awaitTurn() {
        while (paused) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                end(Next.BREAK_OFF);
            }
        }
        return next;
    }

    synchronized boolean isPaused() {
        return paused;
    }
}

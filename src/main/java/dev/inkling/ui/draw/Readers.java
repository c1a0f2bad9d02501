package dev.inkling.ui.draw;

import dev.inkling.platform.Message;
import dev.inkling.recognition.Recognizer;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, and what the view says of it: the model in use, or for a while a network in training in its place. Who reads no more
 * is closed.
 */
final class Readers {

    private final DrawView view;
    private final Executor worker;
    /** Null until it is loaded. */
    private @Nullable Recognizer inUse;
    private @Nullable Recognizer inTraining;
    private boolean failed;

    /** @param worker where reading happens, in order: readings that wait for who reads no more come before its closing */
    Readers(DrawView view, Executor worker) {
        this.view = view;
        this.worker = worker;
        view.showModelLoading();
    }

    /** @return null until there is one */
    @Nullable Recognizer current() {
        return inTraining == null ? inUse : inTraining;
    }

    void use(Recognizer loaded) {
        close(inUse);
        inUse = loaded;
        showReady();
    }

    void peek(Recognizer network) {
        inTraining = network;
        showReady();
    }

    /** @return whether another one reads now */
    boolean endPeek() {
        if (inTraining == null) {
            return false;
        }
        close(inTraining);
        inTraining = null;
        showReady();
        return true;
    }

    void couldNotLoad(Message problem) {
        view.showModelProblem(problem);
    }

    /** The current one did what it is for, whatever was said of it before. */
    void haveRead() {
        if (failed) {
            showReady();
        }
    }

    void haveFailed(Message problem) {
        failed = true;
        view.showModelProblem(problem);
    }

    private void showReady() {
        failed = false;
        if (inTraining == null) {
            view.showModelReady();
        } else {
            view.showNetworkInTraining();
        }
    }

    private void close(@Nullable Recognizer former) {
        if (former != null) {
            worker.execute(former::close);
        }
    }
}

package dev.inkling.ui;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The window's threads beside its own. Each has one kind of work, so that none waits for another kind. */
final class Workers {

    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService reader = worker("reader");
    private final ExecutorService rememberer = worker("rememberer");
    private final ExecutorService explainer = worker("explainer");
    private final ExecutorService stackReader = worker("stack-reader");
    private final ExecutorService trainer = worker("trainer");
    private final ExecutorService librarian = worker("librarian");
    private final ExecutorService evaluator = worker("evaluator");
    private final ExecutorService downloader = worker("downloader");

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Reads what is drawn. */
    ExecutorService reader() {
        return reader;
    }

    /** Remembers the user's own digits. */
    ExecutorService rememberer() {
        return rememberer;
    }

    /** Explains what was read. */
    ExecutorService explainer() {
        return explainer;
    }

    /** Reads stacks of files. */
    ExecutorService stackReader() {
        return stackReader;
    }

    /** Trains and tests. */
    ExecutorService trainer() {
        return trainer;
    }

    /** Reads and writes the files of models, runs and drawings. */
    ExecutorService librarian() {
        return librarian;
    }

    /** Lets models read many digits. */
    ExecutorService evaluator() {
        return evaluator;
    }

    /** Fetches data sets. */
    ExecutorService downloader() {
        return downloader;
    }

    /** Begins nothing new, and waits until what is being written is written. */
    void end() {
        reader.shutdownNow();
        rememberer.shutdownNow();
        explainer.shutdownNow();
        downloader.shutdownNow();
        evaluator.shutdownNow();
        stackReader.shutdownNow();
        List.of(trainer, librarian).forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService writer : List.of(trainer, librarian)) {
                writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

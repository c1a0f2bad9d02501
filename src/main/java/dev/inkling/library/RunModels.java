package dev.inkling.library;

import dev.inkling.runs.Run;
import dev.inkling.runs.RunStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** The models that runs have made, which stay where their runs are. No file can be called as they are. */
final class RunModels {

    private static final String PREFIX = "runs/";

    private final RunStore runs;

    RunModels(RunStore runs) {
        this.runs = runs;
    }

    static String name(Run run) {
        return PREFIX + run.id();
    }

    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    static String id(String name) {
        return name.substring(PREFIX.length());
    }

    List<Run> all() throws IOException {
        return runs.list().stream().filter(run -> run.model().isPresent()).toList();
    }

    /** @throws NoSuchFileException when there is no such run any more, or it has no model */
    Run find(String name) throws IOException {
        return runs.find(id(name))
                .filter(run -> run.model().isPresent())
                .orElseThrow(() -> new NoSuchFileException(name));
    }

    void delete(String name) throws IOException {
        runs.delete(find(name));
    }

    String undoDelete() throws IOException {
        return name(runs.undoDelete());
    }
}

package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.runs.Run;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list of runs can show. All calls come on the user interface's thread. */
public interface RunsView {

    /**
     * @param runs the newest first
     * @param onChart the ids of those that are charted, the selected one aside
     * @param selected the id of the one that is charted in front; null for none
     */
    void showRuns(List<Run> runs, Set<String> onChart, @Nullable String selected);

    void showCommands(Commands commands);

    /** @param name of the run that was deleted; null when there is nothing to undo */
    void showDeleted(@Nullable String name);

    /** @param problem null for none */
    void showRunsProblem(@Nullable Message problem);

    /** Which of the commands have something to do now. */
    record Commands(boolean use, boolean goOn, boolean rename, boolean delete) {

        static final Commands NONE = new Commands(false, false, false, false);
    }
}

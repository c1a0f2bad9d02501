package dev.inkling.ui.stack;

import dev.inkling.platform.Message;
import java.util.List;

/** Shows a stack of files that is read. Called on the window's thread. */
public interface FilesView {

    /** Empties the table; reading begins. */
    void showBegin();

    /** @param done files of all that were read */
    void showProgress(int done, int all);

    /** @param rows go below those that are there */
    void add(List<FileRow> rows);

    /**
     * Reading has ended.
     *
     * @param files that were read or failed
     * @param others that were neither pictures nor ink
     * @param isWhole false when it was stopped before the end
     */
    void showEnd(int files, int others, boolean isWhole);

    /** What concerns all of it: no model, no room for the table. */
    void showProblem(Message problem);

    /** @param file where the table was written */
    void showExported(String file);
}

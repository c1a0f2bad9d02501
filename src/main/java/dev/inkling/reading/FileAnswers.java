package dev.inkling.reading;

import org.jspecify.annotations.Nullable;

/** Takes what is read from a file, drawing by drawing, on the thread that reads. What it throws ends the reading. */
public interface FileAnswers {

    /** @param drawing its number or that of its line; null where it is all of its file */
    void read(@Nullable Long drawing, Reading reading);

    /**
     * One drawing cannot be read; those after it go on.
     *
     * @param drawing as above; null also where the failure itself says which
     */
    void failed(@Nullable Long drawing, Throwable failure);
}

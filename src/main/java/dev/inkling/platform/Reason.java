package dev.inkling.platform;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Failures in words. */
public final class Reason {

    private Reason() {}

    /** @return one line for the user: what happened, to which file */
    public static String of(Throwable failure) {
        if (failure instanceof NoSuchFileException e) {
            return e.getFile() + ": there is no such file";
        }
        if (failure instanceof AccessDeniedException e) {
            return e.getFile() + ": permission denied";
        }
        if (failure instanceof FileSystemException e) {
            return e.getFile() + ": " + (e.getReason() == null ? "cannot be read or written" : e.getReason());
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory; give Java more with -Xmx";
        }
        boolean expected = failure instanceof Exception && !(failure instanceof RuntimeException);
        if (failure.getMessage() != null && (expected || failure instanceof UncheckedIOException)) {
            return failure.getMessage();
        }
        return unexpected(failure);
    }

    /** A mistake in the program: no stack trace for the user, but the place for whoever mends it. */
    private static String unexpected(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return "unexpected " + failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + failure.getMessage())
                + (trace.length == 0 ? "" : " (at " + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")");
    }
}

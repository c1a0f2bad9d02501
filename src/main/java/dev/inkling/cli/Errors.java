package dev.inkling.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Standard error: one line an error, and whether there was any. */
final class Errors {

    private final OutputStream err;
    private boolean any;

    Errors(OutputStream err) {
        this.err = err;
    }

    void report(String message) {
        any = true;
        String line = "inkling: " + message.strip().replaceAll("\\R+", " ").replaceAll("\\p{Cntrl}", "?") + '\n';
        try {
            err.write(line.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // There is nowhere left to say it; the exit status tells.
        }
    }

    void report(Throwable failure) {
        report(describe(failure));
    }

    /** @param subject what it happened to */
    void report(String subject, Throwable failure) {
        String description = describe(failure);
        report(description.contains(subject) ? description : subject + ": " + description);
    }

    int exitStatus() {
        return any ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private static String describe(Throwable failure) {
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

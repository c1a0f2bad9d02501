package dev.inkling.platform;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Failures in words. */
public final class Reason {

    private Reason() {}

    /** @return one line for the user: what happened, to which file */
    public static Message of(Throwable failure) {
        if (failure instanceof Explained explained) {
            return explained.explanation();
        }
        if (failure instanceof UncheckedIOException e) {
            return of(Objects.requireNonNull(e.getCause()));
        }
        if (failure instanceof NoSuchFileException e) {
            return Message.of("file.missing", e.getFile());
        }
        if (failure instanceof AccessDeniedException e) {
            return Message.of("file.denied", e.getFile());
        }
        if (failure instanceof FileSystemException e) {
            return e.getReason() == null
                    ? Message.of("file.failed", e.getFile())
                    : Message.of("file.failed.because", e.getFile(), e.getReason());
        }
        if (failure instanceof OutOfMemoryError) {
            return Message.of("memory.short");
        }
        boolean expected = failure instanceof Exception && !(failure instanceof RuntimeException);
        return failure.getMessage() != null && expected ? Message.of("other", failure.getMessage()) : unexpected(failure);
    }

    /** A mistake in the program: no stack trace for the user, but the place for whoever mends it. */
    private static Message unexpected(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return Message.of(
                "unexpected",
                failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage()),
                trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber());
    }
}

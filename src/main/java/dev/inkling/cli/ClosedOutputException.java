package dev.inkling.cli;

/** Whoever read standard output has gone: nothing is wrong, but there is nobody left to work for. */
final class ClosedOutputException extends RuntimeException {

    ClosedOutputException(Throwable cause) {
        super("standard output is closed", cause);
    }
}

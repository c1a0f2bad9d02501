package dev.inkling.training;

/** A file that is not a model of ours, or is damaged; the message names it and what was found. */
public class InvalidModelException extends Exception {

    public InvalidModelException(String message) {
        super(message);
    }

    public InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.inkling.mnist;

/** Data that cannot be used; the message is one line for the user: the file, what was found, what was expected. */
public class InvalidDataException extends Exception {

    public InvalidDataException(String message) {
        super(message);
    }
}

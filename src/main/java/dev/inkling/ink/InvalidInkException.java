package dev.inkling.ink;

/** Text that is not ink; the message is one line for the user and says where and what was found. */
public class InvalidInkException extends Exception {

    public InvalidInkException(String message) {
        super(message);
    }
}

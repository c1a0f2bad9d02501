package dev.inkling.raster;

/** A file that is no picture this program reads; the message is one line for the user and names it. */
public class InvalidImageException extends Exception {

    public InvalidImageException(String message) {
        super(message);
    }
}

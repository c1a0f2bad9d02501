package dev.inkling.raster.file;

import dev.inkling.platform.ExplainedException;
import dev.inkling.platform.Message;

/** A file that is not a picture, damaged or too large; the explanation says what to do. */
public class InvalidImageException extends ExplainedException {

    public InvalidImageException(Message explanation) {
        super(explanation);
    }

    public InvalidImageException(Message explanation, Throwable cause) {
        super(explanation, cause);
    }
}

package dev.inkling.raster.file;

import dev.inkling.platform.Message;

/** A file that is of no kind of picture that can be read. */
public final class NoPictureException extends InvalidImageException {

    public NoPictureException(Message explanation) {
        super(explanation);
    }
}

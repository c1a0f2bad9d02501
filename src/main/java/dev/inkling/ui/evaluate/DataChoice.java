package dev.inkling.ui.evaluate;

import java.nio.file.Path;

/**
 * Digits that can be chosen to test on.
 *
 * @param place the folder or file; null where the program knows it
 */
public record DataChoice(Kind kind, Path place) {

    /** What they are. */
    public enum Kind {
        /** MNIST, where the training tab finds it. */
        MNIST,
        STROKES,
        /** What the user has drawn and said what it is. */
        OWN,
        /** A folder of IDX files. */
        FOLDER,
        /** A file of labelled ink. */
        INK
    }
}

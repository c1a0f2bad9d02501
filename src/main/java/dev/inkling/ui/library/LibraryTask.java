package dev.inkling.ui.library;

import dev.inkling.training.InvalidModelException;
import java.io.IOException;

/** A command of the library that touches files. */
interface LibraryTask<T> {

    T run() throws IOException, InvalidModelException;
}

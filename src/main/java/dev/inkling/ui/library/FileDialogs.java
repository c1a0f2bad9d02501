package dev.inkling.ui.library;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks for files. Empty answers mean that the user thought better of it. */
public interface FileDialogs {

    Optional<Path> open(Window owner, String title);

    /** @param fileName what is proposed */
    Optional<Path> save(Window owner, String title, String fileName);
}

package dev.inkling.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** The system's dialogs for files, over the window of a node. An empty answer means that the user thought better of it. */
public final class Choosers {

    private Choosers() {}

    public static Optional<Path> folder(Node over, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(over.getScene().getWindow())).map(File::toPath);
    }

    /** Asks for a file of labelled ink. */
    public static Optional<Path> ink(Node over, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("*.jsonl", "*.jsonl", "*.jsonl.gz"), new FileChooser.ExtensionFilter("*.*", "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(over.getScene().getWindow())).map(File::toPath);
    }

    /**
     * Asks where to write a file.
     *
     * @param name what is proposed, without its extension
     * @param extension without a dot
     */
    public static Optional<Path> save(Node over, String title, String name, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name + "." + extension);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow())).map(File::toPath);
    }
}

package dev.inkling.ui.library;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs, for model files; each opens in the folder of the last answer. */
public final class SystemFileDialogs implements FileDialogs {

    private final FileChooser chooser = new FileChooser();

    public SystemFileDialogs() {
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("*.zip", "*.zip"));
    }

    @Override
    public Optional<Path> open(Window owner, String title) {
        chooser.setTitle(title);
        chooser.setInitialFileName(null);
        return answer(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(Window owner, String title, String fileName) {
        chooser.setTitle(title);
        chooser.setInitialFileName(fileName);
        return answer(chooser.showSaveDialog(owner));
    }

    private Optional<Path> answer(File file) {
        if (file != null) {
            chooser.setInitialDirectory(file.getParentFile());
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}

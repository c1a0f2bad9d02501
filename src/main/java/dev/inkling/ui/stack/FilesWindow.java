package dev.inkling.ui.stack;

import dev.inkling.ui.common.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/**
 * A window of its own for stacks of files. It opens when several files or a folder are dropped on the main window, or a
 * folder is chosen there with Ctrl+Shift+O; closing it stops the reading.
 */
public final class FilesWindow {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;

    private final Texts texts;
    private final Stage owner;
    private final Stage stage = new Stage();
    private final FilesPresenter presenter;
    private final DirectoryChooser folders = new DirectoryChooser();
    private final FileChooser tables = new FileChooser();

    /**
     * @param key lets the user choose a folder, in the owner's window
     * @param presenters makes the presenter of the window's pane
     * @param open shows a drawing: its file, and its number there or null
     */
    public FilesWindow(
            Texts texts, Stage owner, KeyCombination key, Function<FilesView, FilesPresenter> presenters,
            BiConsumer<Path, Long> open) {
        this.texts = texts;
        this.owner = owner;
        FilesPane pane = new FilesPane(texts, this::place, open);
        presenter = presenters.apply(pane);
        pane.present(presenter);
        tables.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("*.csv", "*.csv"));
        tables.setInitialFileName("inkling.csv");
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        stage.initOwner(owner);
        stage.titleProperty().bind(texts.of("stack.title"));
        stage.setScene(scene);
        stage.setOnHidden(event -> presenter.stop());
        Scene main = owner.getScene();
        main.getAccelerators().put(key, this::chooseFolder);
        takeDropped(main, FilesWindow::isStack);
        takeDropped(scene, files -> files != null && !files.isEmpty());
    }

    /** Reads files and folders, and shows the window. */
    public void read(List<Path> files) {
        stage.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        stage.show();
        stage.toFront();
        presenter.read(files);
    }

    /** Lets the user choose a folder, and reads all files in it. */
    public void chooseFolder() {
        folders.setTitle(texts.get("stack.choose"));
        File folder = folders.showDialog(owner);
        if (folder != null) {
            folders.setInitialDirectory(folder);
            read(List.of(folder.toPath()));
        }
    }

    private Optional<Path> place() {
        tables.setTitle(texts.get("stack.export"));
        File file = tables.showSaveDialog(stage);
        if (file != null) {
            tables.setInitialDirectory(file.getParentFile());
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private void takeDropped(Scene scene, Predicate<List<File>> mine) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (mine.test(event.getDragboard().getFiles())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            if (mine.test(files)) {
                event.setDropCompleted(true);
                event.consume();
                read(files.stream().map(File::toPath).sorted().toList());
            }
        });
    }

    /** A single file is the draw tab's. */
    private static boolean isStack(List<File> files) {
        return files != null && (files.size() > 1 || files.size() == 1 && files.get(0).isDirectory());
    }
}

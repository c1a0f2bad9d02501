package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Opens, pastes and saves; pictures and ink can be dropped on the canvas too. */
final class FileMenu extends MenuButton {

    private final Texts texts;
    private final FileChooser chooser = new FileChooser();
    private final Supplier<String> read;
    /** Null until there is something to open files with. */
    private @Nullable DrawFiles files;

    /** @param read what is read, to be copied */
    FileMenu(Texts texts, Supplier<String> read) {
        this.texts = texts;
        this.read = read;
        setId("file");
        textProperty().bind(texts.of("draw.file"));
        setMinWidth(USE_PREF_SIZE);
        setDisable(true);
        add("open", DrawKeys.OPEN, this::open);
        add("paste", DrawKeys.PASTE, this::paste);
        add("copy", DrawKeys.COPY, this::copy);
        add("save", DrawKeys.SAVE, this::save);
    }

    void putKeys(DrawKeys keys) {
        keys.put(this::open, DrawKeys.OPEN);
        keys.put(this::paste, DrawKeys.PASTE);
        keys.put(this::copy, DrawKeys.COPY);
        keys.put(this::save, DrawKeys.SAVE);
    }

    void offer(DrawFiles opener) {
        files = opener;
        setDisable(false);
    }

    private void copy() {
        if (!read.get().isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(read.get());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /**
     * @param command below those that are there
     * @param key the shortcut, which is handled elsewhere
     */
    void add(String command, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(command);
        item.textProperty().bind(texts.of("draw." + command, key.getDisplayText()));
        item.setOnAction(event -> action.run());
        getItems().add(item);
    }

    private void open() {
        if (files != null) {
            chosen(chooser.showOpenDialog(getScene().getWindow())).ifPresent(files::open);
        }
    }

    private void save() {
        if (files != null) {
            chooser.setInitialFileName(texts.get("draw.save.name"));
            chosen(chooser.showSaveDialog(getScene().getWindow())).ifPresent(files::save);
            chooser.setInitialFileName(null);
        }
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file != null) {
            chooser.setInitialDirectory(file.getParentFile());
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private void paste() {
        if (files != null) {
            paste(files, Clipboard.getSystemClipboard());
        }
    }

    private static void paste(DrawFiles files, Clipboard content) {
        List<File> pasted = content.getFiles();
        if (!pasted.isEmpty()) {
            files.open(pasted.get(0).toPath());
        } else if (content.hasImage() && content.getImage() != null) {
            files.open(picture(content.getImage()));
        } else if (content.hasString()) {
            files.openText(content.getString());
        }
    }

    /** Takes one file, or one picture, dropped on a node. */
    void acceptDrops(Node target) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (files != null && isOne(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (files != null && isOne(event.getDragboard())) {
                paste(files, event.getDragboard());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isOne(Dragboard board) {
        List<File> dropped = board.getFiles();
        return dropped.size() == 1 && dropped.get(0).isFile() || dropped.isEmpty() && board.hasImage();
    }

    private static BufferedImage picture(Image image) {
        BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return picture;
    }
}

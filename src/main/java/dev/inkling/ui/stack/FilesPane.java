package dev.inkling.ui.stack;

import dev.inkling.platform.Message;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A stack of files and what is read of each: a table, how far it is, and what can be done. */
public final class FilesPane extends BorderPane implements FilesView {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final FilesTable table;
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button stop;
    private final Button export;
    private FilesPresenter presenter;

    /**
     * @param place asks where the table shall be written
     * @param open told of a file and of the number of the drawing in it, or null, that shall be looked at
     */
    public FilesPane(Texts texts, Supplier<Optional<Path>> place, BiConsumer<Path, Long> open) {
        this.texts = texts;
        table = new FilesTable(texts, row -> open.accept(row.file(), row.drawing()));
        stop = new CommandButton(texts, "stack-stop", "stack.stop", () -> presenter.stop());
        export = new CommandButton(
                texts, "stack-export", "stack.export", () -> place.get().ifPresent(file -> presenter.export(file)));
        state.setId("stack-state");
        state.setWrapText(true);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        progress.setId("stack-progress");
        progress.accessibleTextProperty().bind(state.textProperty());
        progress.visibleProperty().bind(stop.disableProperty().not());
        HBox commands = new HBox(state, progress, stop, export);
        commands.getStyleClass().add("commands");
        getStyleClass().add("stack-pane");
        setCenter(table);
        setBottom(commands);
        stop.setDisable(true);
        export.setDisable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    @CalledFirst
    public void present(FilesPresenter files) {
        presenter = files;
    }

    private void keyPressed(KeyEvent event) {
        if (SAVE.match(event) && !export.isDisabled()) {
            export.fire();
            event.consume();
        }
    }

    @Override
    public void showBegin() {
        table.getItems().clear();
        progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        stop.setDisable(false);
        export.setDisable(true);
        say(texts.of("stack.begin"));
    }

    @Override
    public void showProgress(int done, int all) {
        progress.setProgress(all == 0 ? 1 : done / (double) all);
        say(texts.of("stack.progress", done, all));
    }

    @Override
    public void add(List<FileRow> rows) {
        table.getItems().addAll(rows);
        export.setDisable(table.getItems().isEmpty());
    }

    @Override
    public void showEnd(int files, int others, boolean isWhole) {
        stop.setDisable(true);
        say(texts.of(isWhole ? "stack.done" : "stack.stopped", files, others));
    }

    @Override
    public void showProblem(Message problem) {
        stop.setDisable(true);
        say(texts.of(problem));
    }

    @Override
    public void showExported(String file) {
        say(texts.of("stack.exported", file));
    }

    private void say(ObservableValue<String> text) {
        state.textProperty().bind(text);
    }
}

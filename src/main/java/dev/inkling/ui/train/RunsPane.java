package dev.inkling.ui.train;

import dev.inkling.cli.TrainLine;
import dev.inkling.platform.Message;
import dev.inkling.runs.Run;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.RowMenu;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All runs, what can be done with the selected one, and a way back after a deletion. */
public final class RunsPane extends VBox implements RunsView {

    private final Texts texts;
    private final RunsTable table;
    private final Label note = new Label();
    private final HBox noteStrip;
    private final Button undo;
    private final Button use;
    private final Button goOn;
    private final Button rename;
    private final Button delete;
    private final Consumer<List<Run>> charted;
    private RunsPresenter presenter;
    private boolean filling;

    /** @param charted given the runs to be on the chart, the one in front first */
    public RunsPane(Texts texts, Consumer<List<Run>> charted) {
        this.texts = texts;
        this.charted = charted;
        table = new RunsTable(
                texts,
                new RunWords(texts),
                (id, wanted) -> presenter.chart(id, wanted),
                name -> presenter.rename(name),
                text -> presenter.note(text));
        use = new CommandButton(texts, "run-use", "train.use", () -> presenter.use());
        goOn = new CommandButton(texts, "run-go-on", "train.goon", () -> presenter.goOn());
        rename = new CommandButton(texts, "run-rename", "library.rename", table::editName);
        delete = new CommandButton(texts, "run-delete", "library.delete", () -> presenter.delete());
        undo = new CommandButton(texts, "run-undo-delete", "library.undo", () -> presenter.undoDelete());
        table.setContextMenu(new RowMenu(texts, this::line, use, goOn, rename, delete));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox commands = new HBox(use, goOn, gap, rename, delete);
        commands.getStyleClass().add("commands");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        undo.managedProperty().bind(undo.visibleProperty());
        noteStrip = new HBox(note, undo);
        noteStrip.setId("run-note");
        noteStrip.managedProperty().bind(noteStrip.visibleProperty());
        noteStrip.setVisible(false);
        Label empty = new Label();
        empty.textProperty().bind(texts.of("runs.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> selected(now));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("runs-pane");
        getChildren().setAll(table, noteStrip, commands);
    }

    @CalledFirst
    public void present(RunsPresenter runs) {
        presenter = runs;
    }

    /** A run is in another state than before. */
    void changed() {
        table.refresh();
    }

    private Optional<String> line() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).flatMap(run -> TrainLine.of(run.record()));
    }

    private void selected(@Nullable Run run) {
        if (!filling) {
            presenter.select(run == null ? null : run.id());
        }
    }

    private void keyPressed(KeyEvent event) {
        if (table.getEditingCell() == null && event.getCode() == KeyCode.DELETE) {
            presenter.delete();
            event.consume();
        }
    }

    @Override
    public void showRuns(List<Run> runs, Set<String> onChart, @Nullable String selected) {
        filling = true;
        table.show(runs, onChart, selected);
        filling = false;
        List<Run> front = runs.stream().filter(run -> run.id().equals(selected)).toList();
        List<Run> behind = runs.stream()
                .filter(run -> onChart.contains(run.id()) && !Objects.equals(run.id(), selected))
                .toList();
        charted.accept(Stream.concat(front.stream(), behind.stream()).toList());
    }

    @Override
    public void showCommands(Commands commands) {
        use.setDisable(!commands.use());
        goOn.setDisable(!commands.goOn());
        rename.setDisable(!commands.rename());
        delete.setDisable(!commands.delete());
    }

    @Override
    public void showDeleted(@Nullable String name) {
        noteStrip.setVisible(name != null);
        undo.setVisible(true);
        if (name != null) {
            note.textProperty().bind(texts.of("library.note.deleted", name));
            noteStrip.getStyleClass().setAll("model-state", "note", "loading");
        }
    }

    @Override
    public void showRunsProblem(@Nullable Message problem) {
        if (problem != null) {
            note.textProperty().bind(texts.of(problem));
            undo.setVisible(false);
            noteStrip.getStyleClass().setAll("model-state", "note", "problem");
            noteStrip.setVisible(true);
        }
    }
}

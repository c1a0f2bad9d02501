package dev.inkling.ui.train;

import dev.inkling.runs.Run;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import org.jspecify.annotations.Nullable;

/** The runs, one a row: whether it is on the chart, what it is called, how far it is, and how well its model reads. */
final class RunsTable extends TableView<Run> {

    private final Texts texts;
    private final RunWords words;
    private final TableColumn<Run, String> names;
    private final TableColumn<Run, String> notes;
    private final BiConsumer<String, Boolean> chart;
    private Set<String> onChart = Set.of();

    /**
     * @param chart told the id of a run, and whether it shall be on the chart
     * @param rename told a new name of the selected run
     * @param note told a new note of the selected run
     */
    RunsTable(
            Texts texts,
            RunWords words,
            BiConsumer<String, Boolean> chart,
            Consumer<String> rename,
            Consumer<String> note) {
        this.texts = texts;
        this.words = words;
        this.chart = chart;
        setId("runs");
        setEditable(true);
        accessibleTextProperty().bind(texts.of("runs.accessible"));
        names = column("name", 110, run -> run.record().name());
        names.setCellFactory(TextFieldTableCell.forTableColumn());
        names.setOnEditCommit(edit -> rename.accept(edit.getNewValue()));
        notes = column("note", 140, run -> run.record().note());
        notes.setCellFactory(TextFieldTableCell.forTableColumn());
        notes.setOnEditCommit(edit -> note.accept(edit.getNewValue()));
        getColumns().setAll(List.of(
                onChart(),
                names,
                column("state", 180, words::state),
                column("validation", 105, words::validation),
                column("scores", 230, run -> words.scores(run.scores())),
                column("data", 150, words::data),
                notes));
        getColumns().stream().skip(2).filter(column -> column != notes).forEach(column -> column.setEditable(false));
        texts.languageProperty().addListener(change -> refresh());
    }

    void show(List<Run> runs, Set<String> charted, @Nullable String selected) {
        onChart = charted;
        getItems().setAll(runs);
        getItems().stream()
                .filter(run -> run.id().equals(selected))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    void editName() {
        edit(getSelectionModel().getSelectedIndex(), names);
    }

    private TableColumn<Run, String> column(String key, double width, Function<Run, String> value) {
        TableColumn<Run, String> column = new TableColumn<>();
        column.setId("runs-" + key);
        column.textProperty().bind(texts.of("runs." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private TableColumn<Run, Run> onChart() {
        TableColumn<Run, Run> column = new TableColumn<>();
        column.textProperty().bind(texts.of("runs.chart"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new ChartCell());
        column.setPrefWidth(60);
        column.setSortable(false);
        return column;
    }

    /** Lays a run over the selected one, which is on the chart in any case. */
    private final class ChartCell extends TableCell<Run, Run> {

        private final CheckBox box = new CheckBox();

        ChartCell() {
            box.accessibleTextProperty().bind(texts.of("runs.chart"));
            box.setOnAction(event -> chart.accept(getItem().id(), box.isSelected()));
        }

        @Override
        protected void updateItem(Run run, boolean empty) {
            super.updateItem(run, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                box.setSelected(onChart.contains(run.id()));
            }
        }
    }
}

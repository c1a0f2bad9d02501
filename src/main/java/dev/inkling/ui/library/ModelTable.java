package dev.inkling.ui.library;

import atlantafx.base.theme.Styles;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Printable;
import dev.inkling.training.Provenance;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.shape.SVGPath;
import javafx.util.converter.DefaultStringConverter;
import org.jspecify.annotations.Nullable;

/** The models, one a row; the one in use has a tick. Names are edited in place, when told to. */
final class ModelTable extends TableView<StoredModel> {

    private static final String TICK = "M2 7 L5 10 L11 3";

    private final Texts texts;
    private final ModelWords words;
    private final TableColumn<StoredModel, String> names;
    private String inUse = "";

    /** @param renamed told of the model and of what was typed */
    ModelTable(Texts texts, ModelWords words, BiConsumer<StoredModel, String> renamed) {
        this.texts = texts;
        this.words = words;
        setId("model-list");
        getStyleClass().add(Styles.DENSE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        accessibleTextProperty().bind(texts.of("library.accessible"));
        Label empty = new Label();
        empty.textProperty().bind(texts.of("library.empty"));
        setPlaceholder(empty);
        names = column("name", 132, 135, words::name);
        names.setCellFactory(column -> new TextFieldTableCell<>(new DefaultStringConverter()));
        names.setOnEditCommit(edit -> renamed.accept(edit.getRowValue(), edit.getNewValue()));
        editingCellProperty().addListener((cell, before, now) -> setEditable(now != null));
        getColumns().setAll(List.of(
                inUseColumn(),
                names,
                column("network", 88, 88, this::network),
                created(),
                column("data", 65, 90, model -> of(model, words::data, ModelWords.NONE)),
                accuracy("validation", 97, Provenance::validationAccuracy),
                column("test", 50, 60, model -> of(model, words::scores, ModelWords.NONE))));
        texts.languageProperty().addListener(change -> refresh());
    }

    void show(List<StoredModel> models, String nowInUse, @Nullable String selected) {
        inUse = nowInUse;
        getItems().setAll(models);
        sort();
        refresh();
        getSelectionModel().clearSelection();
        getItems().stream()
                .filter(model -> model.name().equals(selected))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    void editName() {
        setEditable(true);
        edit(getSelectionModel().getSelectedIndex(), names);
    }

    private String network(StoredModel model) {
        return of(model, origin -> Printable.of(origin.network()), texts.get("library.damaged"));
    }

    private <T> TableColumn<StoredModel, T> column(
            String key, double least, double width, Function<StoredModel, T> value) {
        TableColumn<StoredModel, T> column = new TableColumn<>();
        column.textProperty().bind(texts.of("library." + key));
        column.setMinWidth(least);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private TableColumn<StoredModel, Boolean> inUseColumn() {
        TableColumn<StoredModel, Boolean> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().name().equals(inUse)));
        column.setCellFactory(ignored -> new InUseCell());
        column.setMinWidth(30);
        column.setMaxWidth(30);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<StoredModel, String> created() {
        TableColumn<StoredModel, String> column = column("date", 118, 118, model -> of(model, Provenance::created, ""));
        column.setCellFactory(ignored -> new WordCell<>(words::day));
        return column;
    }

    private TableColumn<StoredModel, Double> accuracy(String key, double width, Function<Provenance, Double> accuracy) {
        TableColumn<StoredModel, Double> column = column(key, width, width, model -> model.isDamaged() ? null : accuracy.apply(model.provenance()));
        column.setCellFactory(ignored -> new WordCell<>(words::accuracy));
        column.getStyleClass().add("numbers");
        return column;
    }

    private static <T> T of(StoredModel model, Function<Provenance, T> value, T otherwise) {
        return model.isDamaged() ? otherwise : value.apply(model.provenance());
    }

    private static final class WordCell<T> extends TableCell<StoredModel, T> {

        private final Function<T, String> word;

        WordCell(Function<T, String> word) {
            this.word = word;
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : word.apply(value));
        }
    }

    private final class InUseCell extends TableCell<StoredModel, Boolean> {

        @Override
        protected void updateItem(Boolean used, boolean empty) {
            super.updateItem(used, empty);
            boolean marked = !empty && used;
            setGraphic(marked ? tick() : null);
            setAccessibleText(marked ? texts.get("library.in-use") : null);
        }

        private SVGPath tick() {
            SVGPath tick = new SVGPath();
            tick.setContent(TICK);
            tick.getStyleClass().add("tick");
            return tick;
        }
    }
}

package dev.inkling.ui.evaluate;

import atlantafx.base.theme.Styles;
import dev.inkling.evaluation.Evaluation;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Texts;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The same as the matrix as a table, a row a true digit, with precision, recall and F1 of each. */
final class ConfusionTable extends TableView<Integer> {

    private final Texts texts;
    private final EvaluateWords words;
    private Evaluation evaluation = Evaluation.NONE;

    ConfusionTable(Texts texts, EvaluateWords words) {
        this.texts = texts;
        this.words = words;
        setId("confusion-table");
        getStyleClass().addAll(Styles.DENSE, "confusion-table");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setCellSelectionEnabled(true);
        accessibleTextProperty().bind(texts.of("evaluate.confusion.table"));
        column("evaluate.digit", 58, digit -> digit);
        column("evaluate.count", 68, digit -> evaluation.count(digit));
        column("evaluate.precision", 90, digit -> words.percent(evaluation.precision(digit)));
        column("evaluate.recall", 90, digit -> words.percent(evaluation.recall(digit)));
        column("evaluate.f1", 90, digit -> words.percent(evaluation.f1(digit)));
        for (int read = 0; read < Prediction.DIGITS; read++) {
            int digit = read;
            TableColumn<Integer, Object> column = column(62, truth -> evaluation.confusion().get(truth).get(digit));
            column.textProperty().bind(texts.of("evaluate.read-as", read));
        }
    }

    /** @param choice told true digit and the digit it was read as, by Enter or a double click on a count of such */
    void onChosen(BiConsumer<Integer, Integer> choice) {
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(choice);
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose(choice);
            }
        });
    }

    private void choose(BiConsumer<Integer, Integer> choice) {
        TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
        int read = cell.getColumn() - (getColumns().size() - Prediction.DIGITS);
        if (cell.getRow() >= 0 && read >= 0) {
            choice.accept(getItems().get(cell.getRow()), read);
        }
    }

    private void column(String key, double width, IntFunction<Object> value) {
        column(width, value).textProperty().bind(texts.of(key));
    }

    private TableColumn<Integer, Object> column(double width, IntFunction<Object> value) {
        TableColumn<Integer, Object> column = new TableColumn<>();
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("numbers");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        getColumns().add(column);
        return column;
    }

    void show(Evaluation shown) {
        evaluation = shown;
        getItems().setAll(IntStream.range(0, Prediction.DIGITS).boxed().toList());
        refresh();
    }
}

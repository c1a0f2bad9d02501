package dev.inkling.ui.stack;

import atlantafx.base.theme.Styles;
import dev.inkling.platform.Printable;
import dev.inkling.raster.Raster;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

/** The drawings of a stack, one a row; a double click or Enter looks at one. */
final class FilesTable extends TableView<FileRow> {

    private final Texts texts;

    FilesTable(Texts texts, Consumer<FileRow> open) {
        this.texts = texts;
        setId("stack-table");
        getStyleClass().add(Styles.DENSE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        accessibleTextProperty().bind(texts.of("stack.accessible"));
        Label empty = new Label();
        empty.textProperty().bind(texts.of("stack.empty"));
        setPlaceholder(empty);
        getColumns().setAll(List.of(
                preview(), column("file", 260, FileRow::place), column("read", 160, this::text), confidence()));
        setRowFactory(table -> row(open));
        setOnKeyPressed(event -> {
            FileRow chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen);
                event.consume();
            }
        });
        texts.languageProperty().addListener(change -> refresh());
    }

    private TableRow<FileRow> row(Consumer<FileRow> open) {
        TableRow<FileRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private String text(FileRow row) {
        return row.problem() == null ? row.text() : Printable.of(texts.get(row.problem()));
    }

    private <T> TableColumn<FileRow, T> column(String key, double width, Function<FileRow, T> value) {
        TableColumn<FileRow, T> column = new TableColumn<>();
        column.textProperty().bind(texts.of("stack." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private TableColumn<FileRow, Float> confidence() {
        TableColumn<FileRow, Float> column =
                column("confidence", 90, row -> row.problem() == null ? row.confidence() : null);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Float value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : new Numbers(texts).probability(value));
            }
        });
        column.getStyleClass().add("numbers");
        return column;
    }

    private TableColumn<FileRow, Raster> preview() {
        TableColumn<FileRow, Raster> column = column("preview", 50, FileRow::raster);
        column.setCellFactory(ignored -> new PreviewCell());
        column.setMinWidth(50);
        column.setMaxWidth(50);
        column.setSortable(false);
        return column;
    }

    /** The raster of the first digit, pixel for pixel. */
    private static final class PreviewCell extends TableCell<FileRow, Raster> {

        private final WritableImage image = new WritableImage(Raster.SIDE, Raster.SIDE);
        private final ImageView view = new ImageView(image);

        @Override
        protected void updateItem(Raster raster, boolean empty) {
            super.updateItem(raster, empty);
            setGraphic(empty || raster == null ? null : view);
            if (!empty && raster != null) {
                for (int row = 0; row < Raster.SIDE; row++) {
                    for (int column = 0; column < Raster.SIDE; column++) {
                        int grey = Math.round(255 * raster.at(row, column));
                        image.getPixelWriter().setArgb(column, row, 0xff000000 | grey << 16 | grey << 8 | grey);
                    }
                }
            }
        }
    }
}

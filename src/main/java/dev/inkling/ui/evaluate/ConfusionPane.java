package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.ConfusionFile;
import dev.inkling.evaluation.Evaluation;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.ui.common.Choosers;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.PictureFile;
import dev.inkling.ui.common.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** The confusion matrix as a heat map or as a table, and files of it. */
final class ConfusionPane extends BorderPane {

    /** Of the picture beside the window. */
    private static final double SHARPNESS = 2;

    private final Texts texts;
    private final ConfusionMatrix matrix;
    private final ConfusionTable table;
    private final Consumer<Message> problem;
    private Evaluation evaluation = Evaluation.NONE;

    private interface Writer {
        void write(Path file) throws IOException;
    }

    /** @param problem told why a file cannot be written */
    ConfusionPane(Texts texts, EvaluateWords words, Consumer<Message> problem) {
        this.texts = texts;
        this.problem = problem;
        matrix = new ConfusionMatrix(texts, words);
        table = new ConfusionTable(texts, words);
        table.setVisible(false);
        ToggleButton asTable = new ToggleButton();
        asTable.setId("confusion-as-table");
        asTable.textProperty().bind(texts.of("evaluate.confusion.as-table"));
        table.visibleProperty().bind(asTable.selectedProperty());
        matrix.visibleProperty().bind(asTable.selectedProperty().not());
        Label lead = new Label();
        lead.textProperty().bind(texts.of("evaluate.confusion.lead"));
        lead.getStyleClass().add("text-muted");
        lead.setWrapText(true);
        lead.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(lead, Priority.ALWAYS);
        CommandButton csv = new CommandButton(
                texts, "confusion-csv", "evaluate.csv", () -> save("csv", file -> ConfusionFile.write(evaluation, file)));
        CommandButton png = new CommandButton(texts, "confusion-png", "evaluate.png", () -> save("png", this::writePicture));
        png.disableProperty().bind(asTable.selectedProperty());
        HBox head = new HBox(lead, asTable, csv, png);
        for (Region command : List.of(asTable, csv, png)) {
            command.setMinWidth(USE_PREF_SIZE);
        }
        head.getStyleClass().add("filters");
        getStyleClass().add("confusion-pane");
        setTop(head);
        setCenter(new StackPane(matrix, table));
    }

    void onChosen(BiConsumer<Integer, Integer> choice) {
        matrix.onChosen(choice);
        table.onChosen(choice);
    }

    void show(Outcome outcome) {
        evaluation = outcome.model().scores().evaluation();
        matrix.show(evaluation);
        table.show(evaluation);
    }

    private void save(String extension, Writer writer) {
        Choosers.save(this, texts.get("evaluate." + extension), "inkling-confusion", extension).ifPresent(file -> {
            try {
                writer.write(file);
            } catch (IOException e) {
                problem.accept(Message.of("file.unwritten", file, Reason.of(e)));
            }
        });
    }

    private void writePicture(Path file) throws IOException {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(SHARPNESS, SHARPNESS));
        sharp.setFill(Color.TRANSPARENT);
        PictureFile.write(matrix.snapshot(sharp, null), file);
    }
}

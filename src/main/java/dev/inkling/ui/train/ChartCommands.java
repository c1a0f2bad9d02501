package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.runs.Run;
import dev.inkling.ui.common.Choosers;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.PictureFile;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.train.chart.CurveFile;
import dev.inkling.ui.train.chart.LossChart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** What can be done with the chart: another scale, and files of it. */
final class ChartCommands extends HBox {

    private final Texts texts;
    private final LossChart chart;
    private final Consumer<Message> problem;
    private final Button picture;
    private final Button table;
    private List<Run> shown = List.of();

    /** @param problem told why a file cannot be written */
    ChartCommands(Texts texts, LossChart chart, Consumer<Message> problem) {
        this.texts = texts;
        this.chart = chart;
        this.problem = problem;
        ToggleButton logarithmic = new ToggleButton();
        logarithmic.setId("chart-logarithmic");
        logarithmic.textProperty().bind(texts.of("train.chart.logarithmic"));
        logarithmic.selectedProperty().addListener((value, before, now) -> chart.setLogarithmic(now));
        picture = new CommandButton(texts, "chart-png", "train.chart.png", () -> save("png", this::writePicture));
        table = new CommandButton(texts, "chart-csv", "train.chart.csv", () -> save("csv", file -> CurveFile.write(shown, file)));
        getStyleClass().add("commands");
        getChildren().setAll(logarithmic, picture, table);
        show(List.of());
    }

    /** @param runs that are on the chart, the one in front first */
    void show(List<Run> runs) {
        shown = runs;
        changed();
    }

    /** Something came to a curve. */
    void changed() {
        boolean nothing = chart.isEmpty();
        picture.setDisable(nothing);
        table.setDisable(nothing);
    }

    private interface Writer {

        void write(Path file) throws IOException;
    }

    private void save(String extension, Writer writer) {
        String title = texts.get("train.chart." + extension + ".title");
        Choosers.save(this, title, "inkling-" + shown.get(0).record().name(), extension).ifPresent(file -> {
            try {
                writer.write(file);
            } catch (IOException e) {
                problem.accept(Message.of("file.unwritten", file, Reason.of(e)));
            }
        });
    }

    private void writePicture(Path file) throws IOException {
        PictureFile.write(new ChartSlide(texts, getScene(), shown, chart.isLogarithmic()).picture(), file);
    }
}

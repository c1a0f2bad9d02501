package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.TestedDigit;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The digit that is selected, large, with its ten probabilities in figures. */
final class DigitDetails extends VBox {

    private static final int LARGE = 3;

    private final Texts texts;
    private final EvaluateWords words;
    private final WritableImage picture = new WritableImage(Raster.SIDE, Raster.SIDE);
    private final Label caption = new Label();
    private final Label mark = new Label();
    private final ProgressBar[] bars = new ProgressBar[Prediction.DIGITS];
    private final Label[] figures = new Label[Prediction.DIGITS];
    /** Null for none. */
    private @Nullable TestedDigit shown;

    /** @param open opens the digit in the draw tab */
    DigitDetails(Texts texts, EvaluateWords words, Runnable open) {
        this.texts = texts;
        this.words = words;
        setId("mistake-details");
        getStyleClass().add("digit-details");
        ImageView view = new ImageView(picture);
        view.setFitWidth(LARGE * Raster.SIDE);
        view.setFitHeight(LARGE * Raster.SIDE);
        view.setSmooth(false);
        caption.getStyleClass().add("heading");
        caption.setWrapText(true);
        mark.getStyleClass().add("mislabelled-mark");
        mark.setWrapText(true);
        mark.textProperty().bind(texts.of("evaluate.mislabelled"));
        mark.managedProperty().bind(mark.visibleProperty());
        GridPane rows = new GridPane();
        rows.getStyleClass().add("probability-rows");
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            bars[digit] = new ProgressBar(0);
            bars[digit].setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(bars[digit], Priority.ALWAYS);
            figures[digit] = new Label();
            figures[digit].setId("mistake-probability-" + digit);
            figures[digit].getStyleClass().add("figure");
            figures[digit].setMinWidth(Label.USE_PREF_SIZE);
            rows.addRow(digit, new Label(String.valueOf(digit)), bars[digit], figures[digit]);
        }
        CommandButton opening = new CommandButton(texts, "mistake-open", "evaluate.open", open);
        getChildren().setAll(view, caption, mark, opening, rows);
        texts.languageProperty().addListener(change -> say());
        setVisible(false);
    }

    void show(TestedDigit reading, Raster raster) {
        shown = reading;
        setVisible(true);
        DigitPicture.draw(raster, picture);
        say();
    }

    void showNone() {
        shown = null;
        setVisible(false);
    }

    private void say() {
        if (shown == null) {
            return;
        }
        String key = shown.isRejected() ? "evaluate.digit.rejected" : "evaluate.digit.read";
        caption.setText(texts.get(key, shown.index() + 1, shown.truth(), shown.read()));
        mark.setVisible(shown.mayBeMislabelled());
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            bars[digit].setProgress(shown.prediction().probability(digit));
            figures[digit].setText(words.percent(shown.prediction().probability(digit)));
            figures[digit].setAccessibleText(digit + ": " + figures[digit].getText());
        }
    }
}

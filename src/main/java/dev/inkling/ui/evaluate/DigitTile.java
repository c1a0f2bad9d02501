package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.TestedDigit;
import dev.inkling.raster.Raster;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One digit of the gallery: its picture, truth and answer, and its ten probabilities; used again for others. */
final class DigitTile extends VBox {

    static final double WIDTH = 88;
    static final double HEIGHT = 138;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MISLABELLED = PseudoClass.getPseudoClass("mislabelled");

    private final WritableImage picture = new WritableImage(Raster.SIDE, Raster.SIDE);
    private final WritableImage bars = new WritableImage(DigitPicture.BARS_WIDTH, DigitPicture.BARS_HEIGHT);
    private final Label caption = new Label();
    private final Label confidence = new Label();
    /** Null before the first. */
    private @Nullable TestedDigit shown;

    DigitTile() {
        getStyleClass().add("digit-tile");
        ImageView view = new ImageView(picture);
        view.setFitWidth(2 * Raster.SIDE);
        view.setFitHeight(2 * Raster.SIDE);
        view.setSmooth(false);
        confidence.getStyleClass().add("text-muted");
        StackPane mark = new StackPane(view);
        mark.getStyleClass().add("mark");
        mark.setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(mark, caption, confidence, new ImageView(bars));
        setManaged(false);
        resize(WIDTH - 6, HEIGHT - 6);
    }

    void show(TestedDigit reading, Raster raster, boolean selected, EvaluateWords words) {
        if (shown != reading) {
            shown = reading;
            DigitPicture.draw(raster, picture);
            DigitPicture.drawBars(reading, bars);
            caption.setText(words.change(reading));
            confidence.setText(words.shortPercent(reading.confidence()));
            pseudoClassStateChanged(MISLABELLED, reading.mayBeMislabelled());
        }
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** @return null before the first */
    @Nullable TestedDigit shown() {
        return shown;
    }
}

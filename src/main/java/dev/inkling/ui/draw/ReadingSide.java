package dev.inkling.ui.draw;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Texts;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the canvas: the guess, the ten probabilities and the picture that the network sees. It grows with the window,
 * words and all, so that it can be read from the last row; where the window is too low for it, it scrolls.
 */
final class ReadingSide extends ScrollPane {

    /** The size of the draw tab that it is made for, in pixels; larger ones let it grow, but less than themselves. */
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;
    private static final double GROWTH = 0.7;
    /** Sizes of words, in pixels. */
    private static final double USUAL = 14;
    private static final double SMALLEST = 13;
    /** Pixels of the draw tab below which all is set closer. */
    private static final double LOW = 560;
    private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass DOUBTED = PseudoClass.getPseudoClass("doubted");
    private static final PseudoClass UNDRAWN = PseudoClass.getPseudoClass("undrawn");

    private final GuessCard guess;
    private final ProbabilityBars bars;
    private final VBox probabilities = new VBox();
    private final RasterPreview preview = new RasterPreview();

    ReadingSide(Texts texts) {
        guess = new GuessCard(texts);
        bars = new ProbabilityBars(texts);
        preview.setId("raster-preview");
        preview.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        preview.accessibleTextProperty().bind(texts.of("draw.raster.accessible"));
        Label size = new Label();
        size.textProperty().bind(texts.of("draw.raster.size"));
        size.getStyleClass().add("hint");
        size.setMinWidth(USE_PREF_SIZE);
        Label title = heading(texts, "draw.raster");
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, size);
        head.getStyleClass().add("head");
        VBox seen = new VBox(head, preview);
        seen.getStyleClass().add("seen");
        VBox.setVgrow(seen, Priority.ALWAYS);
        VBox.setVgrow(preview, Priority.ALWAYS);
        probabilities.getChildren().addAll(heading(texts, "draw.probabilities"), bars);
        probabilities.getStyleClass().add("probabilities");
        VBox side = new VBox(guess, probabilities, seen);
        side.getStyleClass().add("reading-side");
        setContent(side);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("reading-scroll");
        showNone(false);
    }

    private static Label heading(Texts texts, String key) {
        Label heading = new Label();
        heading.textProperty().bind(texts.of(key));
        heading.getStyleClass().add("heading");
        return heading;
    }

    /**
     * @param words shown below the bars
     * @param clicked told the digit whose bar is clicked
     */
    void correctWith(Node words, IntConsumer clicked) {
        probabilities.getChildren().add(words);
        bars.onClick(clicked);
    }

    /** @param name of the model that reads */
    void showModel(ObservableValue<String> name) {
        guess.showModel(name);
    }

    void setSmooth(boolean smooth) {
        bars.setSmooth(smooth);
    }

    /** @param why it is read as no digit; null when it is read as one, or is not finished */
    void show(Prediction prediction, Raster raster, @Nullable Doubt why) {
        preview.show(raster);
        bars.show(prediction);
        bars.pseudoClassStateChanged(DOUBTED, why != null);
        guess.show(prediction, why);
        pseudoClassStateChanged(UNDRAWN, false);
    }

    /** @param digits all of several; empty where there are none. Comes before the prediction of one of them. */
    void showNumber(String digits) {
        guess.showNumber(digits);
    }

    /** @param inPicture whether there is a picture that should have ink */
    void showNone(boolean inPicture) {
        preview.show(Raster.BLANK);
        bars.clear();
        bars.pseudoClassStateChanged(DOUBTED, false);
        guess.showNone(inPicture);
        pseudoClassStateChanged(UNDRAWN, true);
    }

    /** @return what is guessed and how sure that is, for screen readers */
    String inWords() {
        return guess.inWords();
    }

    /** @param width of the draw tab, in pixels */
    void growWith(double width, double height) {
        pseudoClassStateChanged(IS_LOW, height < LOW);
        double larger = Math.min(width / WIDTH, height / HEIGHT);
        setStyle("-fx-font-size: " + Math.max(SMALLEST, Math.round(USUAL * Math.pow(larger, GROWTH))) + "px;");
    }
}

package dev.inkling.ui.draw;

import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The ten probabilities, a bar each, the most probable one set off. */
final class ProbabilityBars extends GridPane {

    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

    private final Texts texts;
    private final Numbers numbers;
    private final List<ProgressBar> bars = new ArrayList<>();
    private final BarMotion motion = new BarMotion(bars);
    private final List<Label> percents = new ArrayList<>();
    private IntConsumer clicked = digit -> {};

    ProbabilityBars(Texts texts) {
        this.texts = texts;
        numbers = new Numbers(texts);
        getStyleClass().add("probability-bars");
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setFillWidth(true);
        ColumnConstraints percent = new ColumnConstraints();
        percent.setHalignment(HPos.RIGHT);
        percent.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(new ColumnConstraints(), bar, percent);
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            addRow(digit);
        }
        clear();
    }

    private void addRow(int digit) {
        Label name = new Label(String.valueOf(digit));
        name.getStyleClass().add("digit");
        ProgressBar bar = new ProgressBar(0);
        bar.setId("probability-" + digit);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label percent = new Label();
        percent.getStyleClass().add("percent");
        bar.accessibleTextProperty().bind(texts.of("draw.probability.accessible", digit));
        bar.setOnMouseClicked(event -> clicked.accept(digit));
        name.setOnMouseClicked(event -> clicked.accept(digit));
        bars.add(bar);
        percents.add(percent);
        addRow(digit, name, bar, percent);
    }

    /** @param told the digit whose bar is clicked */
    void onClick(IntConsumer told) {
        clicked = told;
    }

    /** @param smooth whether they grow and shrink within a tenth of a second, or jump */
    void setSmooth(boolean smooth) {
        motion.setSmooth(smooth);
    }

    void show(Prediction prediction) {
        motion.moveTo(prediction.probabilities());
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            float probability = prediction.probability(digit);
            bars.get(digit).pseudoClassStateChanged(BEST, digit == prediction.mostProbable());
            percents.get(digit).setText(numbers.probability(probability));
        }
    }

    void clear() {
        motion.moveTo(new float[Prediction.DIGITS]);
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            bars.get(digit).pseudoClassStateChanged(BEST, false);
            percents.get(digit).setText("");
        }
    }
}

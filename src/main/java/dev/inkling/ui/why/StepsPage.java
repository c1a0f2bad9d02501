package dev.inkling.ui.why;

import dev.inkling.ui.common.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The way from strokes to what the network sees, in four pictures, with a switch for each step that can be left out. */
final class StepsPage extends VBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double LARGEST = 260;

    /** Which steps are taken. */
    interface Choice {

        void take(boolean scaling, boolean centring, boolean penOfFullWidth);
    }

    private final Texts texts;
    private final GuessWords words;
    private final Sketch strokes = new Sketch(LARGEST, false);
    private final Sketch box = new Sketch(LARGEST, true);
    private final ImageView sized = new ImageView();
    private final ImageView centred = new ImageView();
    private final Label guess;
    private final CheckBox scaling;
    private final CheckBox centring;
    private final CheckBox pen;
    /** Null for none. */
    private final ObjectProperty<Steps> shown = new SimpleObjectProperty<>();

    StepsPage(Texts texts, Choice choice) {
        this.texts = texts;
        words = new GuessWords(texts);
        getStyleClass().add("why-page");
        scaling = step("why-scale", choice);
        centring = step("why-centre", choice);
        pen = step("why-pen", choice);
        guess = PageParts.text(
                Bindings.createStringBinding(this::guessWords, shown, texts.languageProperty()), "why-result");
        guess.setId("why-steps-guess");
        getChildren().addAll(
                PageParts.text(texts, "why.steps.lead", "why-lead"),
                guess,
                pictures(),
                PageParts.text(texts, "why.steps.hint", "why-hint"));
    }

    private CheckBox step(String id, Choice choice) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setSelected(true);
        box.textProperty().bind(texts.of(id.replace('-', '.')));
        box.setWrapText(true);
        box.selectedProperty().addListener(
                change -> choice.take(scaling.isSelected(), centring.isSelected(), pen.isSelected()));
        return box;
    }

    private Node pictures() {
        GridPane pictures = new GridPane();
        pictures.getStyleClass().add("steps");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        pictures.getColumnConstraints().addAll(half, half);
        pictures.add(step(1, strokes), 0, 0);
        pictures.add(step(2, box), 1, 0);
        pictures.add(step(3, new Square(LARGEST, sized), scaling, pen), 0, 1);
        pictures.add(step(4, new Square(LARGEST, centred), centring), 1, 1);
        return pictures;
    }

    private Node step(int number, Square picture, CheckBox... switches) {
        picture.setId("why-step-" + number);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty().bind(texts.of("why.step." + number));
        VBox step = new VBox(picture, PageParts.text(texts, "why.step." + number, "why-caption"));
        step.getChildren().addAll(switches);
        step.getStyleClass().add("step");
        return step;
    }

    void show(Steps steps) {
        boolean drawn = !steps.ink().isEmpty();
        for (CheckBox step : List.of(scaling, centring, pen)) {
            step.setDisable(!drawn);
        }
        strokes.show(steps.ink());
        box.show(steps.ink());
        sized.setImage(Shades.of(steps.sized()));
        centred.setImage(Shades.of(steps.raster()));
        guess.pseudoClassStateChanged(CHANGED, !GuessWords.agree(steps.prediction(), steps.usual()));
        shown.set(steps);
    }

    private String guessWords() {
        Steps steps = shown.get();
        if (steps == null) {
            return "";
        }
        if (steps.ink().isEmpty()) {
            return texts.get("why.steps.picture", words.guess(steps.prediction()));
        }
        boolean all = scaling.isSelected() && centring.isSelected() && pen.isSelected();
        return texts.get(
                all ? "why.steps.all" : "why.steps.some", words.guess(steps.prediction()), words.guess(steps.usual()));
    }
}

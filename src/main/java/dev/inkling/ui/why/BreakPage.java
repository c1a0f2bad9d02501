package dev.inkling.ui.why;

import dev.inkling.raster.Deformation;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The raster before and after it is turned, moved, bent and sprinkled, with the guess, and a knob for each. */
final class BreakPage extends VBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double LARGEST = 260;

    private final Texts texts;
    private final GuessWords words;
    private final ImageView before = new ImageView();
    private final ImageView after = new ImageView();
    private final Label changed;
    private final List<KnobSlider> knobs;
    /** Null for none. */
    private final ObjectProperty<Trial> shown = new SimpleObjectProperty<>();
    private Deformation deformation = Deformation.NONE;

    BreakPage(Texts texts, Consumer<Deformation> turned) {
        this.texts = texts;
        words = new GuessWords(texts);
        getStyleClass().add("why-page");
        changed = guess("why-after-guess", Trial::prediction);
        knobs = Stream.of(Knob.values())
                .map(knob -> new KnobSlider(texts, knob, value -> {
                    deformation = knob.with(deformation, value);
                    turned.accept(deformation);
                }))
                .toList();
        Label lead = PageParts.text(texts, "why.break.lead", "why-lead");
        HBox.setHgrow(lead, Priority.ALWAYS);
        lead.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(lead, new CommandButton(texts, "why-reset", "why.break.reset", this::reset));
        head.getStyleClass().add("head");
        getChildren().addAll(head, pictures());
        getChildren().addAll(knobs);
        getChildren().add(PageParts.text(texts, "why.break.hint", "why-hint"));
    }

    private Node pictures() {
        GridPane pictures = new GridPane();
        pictures.getStyleClass().add("steps");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        pictures.getColumnConstraints().addAll(half, half);
        pictures.add(picture("why.break.before", before, guess("why-before-guess", Trial::usual)), 0, 0);
        pictures.add(picture("why.break.after", after, changed), 1, 0);
        return pictures;
    }

    private Node picture(String key, ImageView image, Label guess) {
        Square picture = new Square(LARGEST, image);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty().bind(Bindings.concat(texts.of(key), ": ", guess.textProperty()));
        return new VBox(picture, PageParts.text(texts, key, "why-caption"), guess);
    }

    private Label guess(String id, Function<Trial, Prediction> which) {
        Label guess = PageParts.text(
                Bindings.createStringBinding(
                        () -> shown.get() == null ? "" : words.guess(which.apply(shown.get())), shown, texts.languageProperty()),
                "why-result");
        guess.setId(id);
        return guess;
    }

    private void reset() {
        knobs.forEach(KnobSlider::reset);
    }

    void show(Trial trial) {
        before.setImage(Shades.of(trial.before()));
        after.setImage(Shades.of(trial.after()));
        changed.pseudoClassStateChanged(CHANGED, !GuessWords.agree(trial.prediction(), trial.usual()));
        shown.set(trial);
    }

    /** @param reach null while it is not known */
    void show(@Nullable Reach reach) {
        knobs.forEach(knob -> knob.show(reach == null ? null : reach.holds().get(knob.knob())));
    }
}

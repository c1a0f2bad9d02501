package dev.inkling.ui.draw;

import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The best guess, large, and in words how sure it is or why there is none. */
final class GuessCard extends HBox {

    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");

    private final Texts texts;
    private final Label bestGuess = new Label();
    private final Label model = new Label();

    /** The last answer, to be said anew in another language; null for none. */
    private final ObjectProperty<@Nullable Prediction> shown = new SimpleObjectProperty<>();
    /** Why that is no digit; null where it is one. */
    private final ObjectProperty<@Nullable Doubt> doubt = new SimpleObjectProperty<>();
    /** Whether there is a picture without ink. */
    private final BooleanProperty noInk = new SimpleBooleanProperty();
    /** The digits, where there are several; empty otherwise. */
    private final StringProperty number = new SimpleStringProperty("");

    GuessCard(Texts texts) {
        this.texts = texts;
        bestGuess.setId("best-guess");
        bestGuess.setMinHeight(Region.USE_PREF_SIZE);
        bestGuess.accessibleTextProperty()
                .bind(Bindings.createStringBinding(this::inWords, shown, doubt, number, noInk, texts.languageProperty()));
        Label heading = new Label();
        heading.textProperty().bind(texts.of("draw.guess"));
        heading.getStyleClass().add("heading");
        Label confidence = new Label();
        confidence.textProperty()
                .bind(Bindings.createStringBinding(this::confidence, shown, doubt, number, noInk, texts.languageProperty()));
        confidence.getStyleClass().add("confidence");
        confidence.setWrapText(true);
        model.setId("model-in-use");
        model.getStyleClass().add("hint");
        model.setWrapText(true);
        VBox words = new VBox(heading, confidence, model);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(bestGuess, words);
        getStyleClass().add("guess");
    }

    /** @param name of the model that reads */
    void showModel(ObservableValue<String> name) {
        model.textProperty().bind(name);
    }

    /** @param why it is no digit; null where it is one */
    void show(Prediction prediction, @Nullable Doubt why) {
        doubt.set(why);
        say(prediction);
    }

    /** @param digits all of several; empty where there are none. Comes before the prediction of one of them. */
    void showNumber(String digits) {
        number.set(digits);
        bestGuess.pseudoClassStateChanged(SEVERAL, !digits.isEmpty());
    }

    /** @param inPicture whether there is a picture that should have some */
    void showNone(boolean inPicture) {
        noInk.set(inPicture);
        say(null);
    }

    private void say(@Nullable Prediction prediction) {
        shown.set(prediction);
        bestGuess.setText(guess());
    }

    private String guess() {
        if (shown.get() == null) {
            return "";
        }
        if (!number.get().isEmpty()) {
            return number.get();
        }
        return doubt.get() != null ? "?" : String.valueOf(shown.get().mostProbable());
    }

    private String confidence() {
        if (shown.get() == null) {
            return texts.get(noInk.get() ? "draw.picture.none" : "draw.guess.none");
        }
        if (doubt.get() != null) {
            return texts.get("draw.doubt." + doubt.get().name().toLowerCase(Locale.ROOT));
        }
        String sure = number.get().isEmpty()
                ? texts.get("draw.guess.confidence", percent())
                : texts.get("draw.guess.one-of", shown.get().mostProbable(), percent());
        return shown.get().isOwn() ? sure + texts.get("draw.guess.own") : sure;
    }

    /** @return what is guessed and how sure that is, for screen readers */
    String inWords() {
        if (!number.get().isEmpty()) {
            return texts.get("draw.guess.number", number.get());
        }
        boolean unsaid = shown.get() == null || doubt.get() != null;
        return unsaid ? confidence() : texts.get("draw.guess.accessible", shown.get().mostProbable(), percent());
    }

    private String percent() {
        return new Numbers(texts).probability(shown.get().confidence());
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/** Has a screen reader say the guess where the focus is, on the canvas: not at each point of a stroke, but when the guess rests. */
final class RestingGuess {

    private static final double REST = 800;

    private final PauseTransition rest = new PauseTransition(Duration.millis(REST));
    private final StringProperty said = new SimpleStringProperty("");

    /** @param guess in words, in the language now */
    RestingGuess(Texts texts, Node canvas, Supplier<String> guess) {
        canvas.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> said.get() + texts.get("draw.canvas.accessible"), said, texts.languageProperty()));
        rest.setOnFinished(event -> said.set(guess.get() + ". "));
    }

    /** The guess is another one, or the same of other ink. */
    void changed() {
        rest.playFromStart();
    }
}

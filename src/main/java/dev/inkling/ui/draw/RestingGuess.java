package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/** Has a screen reader say the guess where the focus is, on the canvas: not at each point of a stroke, but when the guess rests. */
final class RestingGuess {

    private static final double REST = 800;

    private final PauseTransition rest = new PauseTransition(Duration.millis(REST));
    /** How often the guess has rested; what is said is found anew each time. */
    private final IntegerProperty rests = new SimpleIntegerProperty();

    /** @param guess in words, in the language now */
    RestingGuess(Texts texts, Node canvas, Supplier<String> guess) {
        canvas.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> (rests.get() == 0 ? "" : guess.get() + ". ") + texts.get("draw.canvas.accessible"),
                rests, texts.languageProperty()));
        rest.setOnFinished(event -> rests.set(rests.get() + 1));
    }

    /** The guess is another one, or the same of other ink. */
    void changed() {
        rest.playFromStart();
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The canvas with all that lies above and below it: what to do while it is empty, and what is to be said of the model. */
final class Paper extends StackPane {

    private final Texts texts;
    private final VBox hint;
    private final Label title;
    private final Label more;
    private final Label note = new Label();
    /** Null unless the tour is offered. */
    private @Nullable Runnable tourSeen;

    /** @param layers the lowest first */
    Paper(Texts texts, Node... layers) {
        this.texts = texts;
        title = new WordedLabel(texts, "draw.canvas.hint", "paper-title");
        title.setId("paper-title");
        more = new WordedLabel(texts, "draw.canvas.hint.more", "hint");
        hint = new VBox(title, more);
        hint.getStyleClass().add("paper-hint");
        hint.setMouseTransparent(true);
        note.setId("model-state");
        note.setWrapText(true);
        note.setMouseTransparent(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setVisible(false);
        setAlignment(note, Pos.TOP_CENTER);
        getChildren().addAll(layers);
        getChildren().addAll(hint, note);
        getStyleClass().add("paper");
        setMinHeight(0);
    }

    void setHintVisible(boolean visible) {
        hint.setVisible(visible);
        if (!visible) {
            tourSeen();
        }
    }

    /** @param words while the canvas is empty, in the language now and after every change of it; null for the usual ones */
    void ask(@Nullable ObservableValue<String> words) {
        title.textProperty().bind(words == null ? texts.of("draw.canvas.hint") : words);
        more.setVisible(words == null);
    }

    /** Below the hint, where few begin to draw; gone with the first stroke. */
    void offerTour(Runnable begin, Runnable seen) {
        Hyperlink offer = new Hyperlink();
        offer.setId("tour-offer");
        offer.textProperty().bind(texts.of("tour.offer"));
        offer.setOnAction(event -> {
            begin.run();
            tourSeen();
        });
        setAlignment(offer, Pos.BOTTOM_CENTER);
        getChildren().add(offer);
        tourSeen = () -> {
            getChildren().remove(offer);
            seen.run();
        };
    }

    private void tourSeen() {
        Runnable seen = tourSeen;
        tourSeen = null;
        if (seen != null) {
            seen.run();
        }
    }

    /** Over the canvas, which stays as large as it is. @param styleClass what kind of note it is */
    void showNote(String key, String styleClass, Object... arguments) {
        note.textProperty().bind(texts.of(key, arguments));
        note.getStyleClass().setAll("label", "model-state", styleClass);
        note.setVisible(true);
    }

    void hideNote() {
        note.setVisible(false);
    }
}

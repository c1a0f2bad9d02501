package dev.inkling.ui.tour;

import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a step of the tour says, and the ways on, back and out. */
final class TourCard extends VBox {

    private static final double WIDTH = 280;

    private final Texts texts;
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label place = new Label();
    private final Button back;
    private final Button next;
    private final Button end;

    TourCard(Texts texts, Runnable onBack, Runnable onNext, Runnable onEnd) {
        this.texts = texts;
        title.setId("tour-title");
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        words.setId("tour-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        place.getStyleClass().add("hint");
        place.setMinWidth(USE_PREF_SIZE);
        end = new CommandButton(texts, "tour-end", "tour.end", onEnd);
        back = new CommandButton(texts, "tour-back", "lesson.back", onBack);
        back.managedProperty().bind(back.visibleProperty());
        end.managedProperty().bind(end.visibleProperty());
        next = new CommandButton(texts, "tour-next", "lesson.next", onNext);
        next.getStyleClass().add("accent");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox commands = new HBox(place, gap, end, back, next);
        commands.getStyleClass().add("commands");
        getStyleClass().add("tour-card");
        getChildren().setAll(title, words, commands);
        setPrefWidth(WIDTH);
    }

    /** The button that leads on says what the step says, for it has the focus. */
    void show(TourStep step) {
        int steps = TourStep.values().length;
        boolean last = step.number() == steps;
        title.textProperty().bind(texts.of(step.title()));
        words.textProperty().bind(texts.of(step.words()));
        place.textProperty().bind(texts.of("tour.place", step.number(), steps));
        end.setVisible(!last);
        back.setVisible(step.number() > 1);
        next.textProperty().bind(texts.of(last ? "tour.done" : "lesson.next"));
        next.accessibleTextProperty()
                .bind(Bindings.concat(title.textProperty(), ". ", words.textProperty(), " ", next.textProperty()));
        next.requestFocus();
    }
}

package dev.inkling.ui.why;

import dev.inkling.ui.common.Texts;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A slider with its name and value, and above its track how far it can go before the guess changes. */
final class KnobSlider extends VBox {

    private final Knob knob;
    private final Slider slider;
    private final HBox reach = new HBox();

    KnobSlider(Texts texts, Knob knob, DoubleConsumer turned) {
        this.knob = knob;
        String key = knob.name().toLowerCase(Locale.ROOT);
        getStyleClass().add("knob");
        slider = new Slider(knob.least(), knob.most(), knob.neutral());
        slider.setId("why-" + key.replace('_', '-'));
        slider.setBlockIncrement(knob.step());
        ObservableValue<String> value = Bindings.createStringBinding(
                () -> texts.get("why.knob." + key + ".value", slider.getValue()), slider.valueProperty(), texts.languageProperty());
        Label name = new Label();
        name.textProperty().bind(texts.of("why.knob." + key));
        name.setLabelFor(slider);
        Label shown = new Label();
        shown.textProperty().bind(value);
        shown.getStyleClass().add("text-muted");
        slider.accessibleTextProperty().bind(Bindings.concat(name.textProperty(), ": ", value));
        slider.valueProperty().addListener((property, before, now) -> turned.accept(now.doubleValue()));
        reach.getStyleClass().add("reach");
        reach.setMouseTransparent(true);
        for (int step = 0; step < Reach.STEPS; step++) {
            Region piece = new Region();
            HBox.setHgrow(piece, Priority.ALWAYS);
            reach.getChildren().add(piece);
        }
        BorderPane head = new BorderPane();
        head.setLeft(name);
        head.setRight(shown);
        getChildren().addAll(head, slider, reach);
    }

    Knob knob() {
        return knob;
    }

    void reset() {
        slider.setValue(knob.neutral());
    }

    /** @param holds for each step from least to most whether the guess stays; null when that is not known */
    void show(boolean @Nullable [] holds) {
        for (int step = 0; step < Reach.STEPS; step++) {
            String styleClass = holds == null ? "unknown" : holds[step] ? "holds" : "breaks";
            reach.getChildren().get(step).getStyleClass().setAll("piece", styleClass);
        }
    }
}

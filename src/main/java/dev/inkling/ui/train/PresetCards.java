package dev.inkling.ui.train;

import dev.inkling.training.Preset;
import dev.inkling.ui.common.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ready-made plans as cards: those that make a good network first, then what a class can try. */
final class PresetCards extends VBox {

    private final Map<Preset, PresetCard> cards = new EnumMap<>(Preset.class);

    /** @param choose told the plan that the user takes */
    PresetCards(Texts texts, Consumer<Preset> choose) {
        getStyleClass().add("preset-cards");
        for (Preset preset : Preset.values()) {
            if (preset == Preset.OVERFITTING) {
                Label title = new Label();
                title.textProperty().bind(texts.of("train.experiments"));
                title.getStyleClass().add("text-muted");
                getChildren().add(title);
            }
            PresetCard card = new PresetCard(texts, preset, () -> choose.accept(preset));
            cards.put(preset, card);
            getChildren().add(card);
        }
    }

    /** @param chosen null for a plan of the user's own */
    void show(@Nullable Preset chosen) {
        cards.forEach((preset, card) -> card.setChosen(preset == chosen));
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Opens and closes the explanation of the guess. */
final class WhyToggle extends ToggleButton {

    private Consumer<Boolean> opened = open -> {};

    /** @param key the shortcut, as it is written on the keyboard */
    WhyToggle(Texts texts, String key) {
        setId("why");
        textProperty().bind(texts.of("draw.why"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("draw.why.tip", key));
        setTooltip(tip);
        accessibleHelpProperty().bind(tip.textProperty());
        setMinWidth(USE_PREF_SIZE);
        setDisable(true);
        selectedProperty().addListener((value, before, now) -> opened.accept(now));
    }

    /** There is something to open now. */
    void offer(Consumer<Boolean> whenOpened) {
        opened = whenOpened;
        setDisable(false);
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Opens and closes the steps in which the ink of a picture is found; there while there is a picture. */
final class StepsToggle extends ToggleButton {

    private final StepsStrip strip;
    /** Null until there is somebody to find ink. */
    private @Nullable StepsPresenter presenter;

    /** @param key the shortcut, as it is written on the keyboard */
    StepsToggle(Texts texts, String key, StepsStrip strip) {
        this.strip = strip;
        setId("steps");
        textProperty().bind(texts.of("draw.steps"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("draw.steps.tip", key));
        setTooltip(tip);
        accessibleHelpProperty().bind(tip.textProperty());
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(strip.offered());
        managedProperty().bind(visibleProperty());
        strip.visibleProperty().bind(visibleProperty().and(selectedProperty()));
    }

    void offer(Executor worker, Executor ui) {
        StepsPresenter steps = new StepsPresenter(strip, worker, ui);
        selectedProperty().addListener((value, before, now) -> steps.setOpen(now));
        presenter = steps;
    }

    /** @param picture on the canvas; null for none */
    void pictureShown(@Nullable BufferedImage picture) {
        if (presenter != null) {
            presenter.pictureShown(picture);
        }
    }

    /** As a click does. */
    void press() {
        if (isVisible()) {
            fire();
        }
    }
}

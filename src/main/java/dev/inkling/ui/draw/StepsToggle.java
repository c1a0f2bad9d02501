package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Opens and closes the steps in which the ink of a picture is found; there while there is a picture. */
final class StepsToggle extends ToggleButton {

    private final StepsStrip strip;
    /** Null until there is somebody to find ink. */
    private StepsPresenter presenter;

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
        selectedProperty().addListener((value, before, now) -> presenter.setOpen(now));
    }

    void offer(Executor worker, Executor ui) {
        presenter = new StepsPresenter(strip, worker, ui);
    }

    /** @param picture on the canvas; null for none */
    void pictureShown(BufferedImage picture) {
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

package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** How thick the pen is. */
final class PenMenu extends MenuButton {

    private final ToggleGroup group = new ToggleGroup();

    PenMenu(Texts texts) {
        setId("pen");
        textProperty().bind(texts.of("draw.pen"));
        setMinWidth(USE_PREF_SIZE);
        for (PenWidth width : PenWidth.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("pen-" + width.name().toLowerCase(Locale.ROOT));
            item.textProperty().bind(texts.of("draw.pen." + width.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setUserData(width);
            item.setSelected(width == PenWidth.MEDIUM);
            getItems().add(item);
        }
    }

    /** @param told each width that is chosen from now on */
    void follow(Consumer<PenWidth> told) {
        group.selectedToggleProperty().addListener((toggle, before, now) -> {
            if (now != null) {
                told.accept((PenWidth) now.getUserData());
            }
        });
    }

    /** @param width null for what is chosen */
    void choose(@Nullable PenWidth width) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData() == width).forEach(group::selectToggle);
    }
}

package dev.inkling.ui.draw;

import dev.inkling.ui.common.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** How thick the pen is. */
final class PenMenu extends MenuButton {

    PenMenu(Texts texts, Consumer<PenWidth> chosen) {
        setId("pen");
        textProperty().bind(texts.of("draw.pen"));
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (PenWidth width : PenWidth.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("pen-" + width.name().toLowerCase(Locale.ROOT));
            item.textProperty().bind(texts.of("draw.pen." + width.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setSelected(width == PenWidth.MEDIUM);
            item.setOnAction(event -> chosen.accept(width));
            getItems().add(item);
        }
    }
}

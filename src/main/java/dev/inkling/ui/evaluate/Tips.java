package dev.inkling.ui.evaluate;

import javafx.scene.control.Tooltip;

/** What a word means, in more words. */
final class Tips {

    private static final double WIDTH = 340;

    private Tips() {}

    static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        return tip;
    }
}

package dev.inkling.ui.tour;

import java.util.Locale;

/** What the tour points at, one after the other, all to be seen from the draw tab. */
public enum TourStep {
    CANVAS("#ink-canvas"),
    GUESS(".guess"),
    BARS(".probability-bars"),
    WHY("#why"),
    TRAIN("#tab-train"),
    LEARN("#learn");

    private final String target;

    TourStep(String target) {
        this.target = target;
    }

    /** @return what it points at, as a selector of CSS */
    String target() {
        return target;
    }

    /** @return counted from 1 */
    public int number() {
        return ordinal() + 1;
    }

    /** @return the key of what it is called */
    String title() {
        return "tour." + name().toLowerCase(Locale.ROOT) + ".title";
    }

    /** @return the key of what there is to know of it */
    String words() {
        return "tour." + name().toLowerCase(Locale.ROOT) + ".words";
    }
}

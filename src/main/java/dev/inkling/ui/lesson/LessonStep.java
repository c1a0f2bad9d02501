package dev.inkling.ui.lesson;

import java.util.Locale;

/** What the lesson does, one after the other, each in a tab of its own. */
public enum LessonStep {
    DRAW("tab-draw"),
    RASTER("tab-draw"),
    TRAIN("tab-train"),
    MISTAKES("tab-evaluate"),
    HAND("tab-draw");

    private final String tab;

    LessonStep(String tab) {
        this.tab = tab;
    }

    /** @return the id of the tab in which it happens */
    public String tab() {
        return tab;
    }

    /** @return counted from 1 */
    public int number() {
        return ordinal() + 1;
    }

    /** @return the key of what it is about */
    String title() {
        return "lesson." + name().toLowerCase(Locale.ROOT) + ".title";
    }

    /** @return the key of what there is to know and to do */
    String task() {
        return "lesson." + name().toLowerCase(Locale.ROOT) + ".task";
    }
}

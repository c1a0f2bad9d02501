package dev.inkling.ui;

import dev.inkling.ui.common.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.SVGPath;

/** What there is for whoever is new: a tour, a lesson, and the list of keys. */
final class LearnMenu extends MenuButton {

    /** A cap, as those who have learned wear it. */
    private static final String ICON = "M1.5 7 L9 3.5 L16.5 7 L9 10.5 Z M4.5 8.6 V12.6 C6.5 14.8 11.5 14.8 13.5 12.6 V8.6 M16.5 7 V12";

    private final Texts texts;
    private final MenuItem tour;
    private final MenuItem lesson;
    private final MenuItem shortcuts;

    LearnMenu(Texts texts) {
        this.texts = texts;
        setId("learn");
        SVGPath icon = new SVGPath();
        icon.setContent(ICON);
        icon.getStyleClass().add("icon");
        setGraphic(icon);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("learn.tip"));
        setTooltip(tip);
        accessibleTextProperty().bind(tip.textProperty());
        getStyleClass().addAll("icon-button", "icon-menu");
        tour = item("tour", "tour.menu");
        lesson = item("lesson", "lesson.tip");
        shortcuts = item("shortcuts-menu", "learn.shortcuts");
        getItems().setAll(tour, lesson, shortcuts);
    }

    void onChoice(Runnable showTour, Runnable showLesson, Runnable showShortcuts) {
        tour.setOnAction(event -> showTour.run());
        lesson.setOnAction(event -> showLesson.run());
        shortcuts.setOnAction(event -> showShortcuts.run());
    }

    private MenuItem item(String id, String key) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.of(key));
        return item;
    }
}

package dev.inkling.ui;

import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.lesson.LessonPage;
import dev.inkling.ui.lesson.LessonPresenter;
import dev.inkling.ui.lesson.LessonStep;
import dev.inkling.ui.lesson.LessonStrip;
import dev.inkling.ui.tour.TourLayer;
import dev.inkling.ui.tour.TourPresenter;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** What leads through the window: the tour, the lesson and the list of keys. */
final class Guidance {

    private final Texts texts;
    private final TourPresenter tour;
    private final LessonPresenter lesson;

    /**
     * @param over the tour lies over it
     * @param around the lesson lies below it
     * @param showTab brings a tab to the front, by its id
     */
    Guidance(Texts texts, StackPane over, BorderPane around, Consumer<String> showTab) {
        this.texts = texts;
        TourLayer layer = new TourLayer(texts);
        tour = new TourPresenter(layer, () -> showTab.accept(LessonStep.DRAW.tab()));
        layer.present(tour);
        layer.endByEscape(around);
        over.getChildren().add(layer);
        LessonStrip strip = new LessonStrip(texts);
        lesson = new LessonPresenter(strip, new LessonPage(texts, LocalDate::now), step -> showTab.accept(step.tab()));
        strip.present(lesson);
        around.setBottom(strip);
    }

    /** Makes the menu lead to them. */
    void lead(LearnMenu menu) {
        menu.onChoice(
                tour::begin, lesson::toggle, () -> new ShortcutSheet(texts, menu.getScene().getWindow()).show());
    }

    /** @param seen told when the user has taken the tour or begun to draw, and need not be asked again */
    void offerTour(DrawPane draw, Runnable seen) {
        draw.offerTour(tour::begin, seen);
    }
}

package dev.inkling.ui.lesson;

import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Leads through the lesson at the learner's own pace, and keeps a picture of the window as each step was left, for the page.
 * Called on the user interface's thread only.
 */
public final class LessonPresenter {

    private final LessonView view;
    private final LessonPage page;
    private final Consumer<LessonStep> begun;
    private final Map<LessonStep, byte[]> pictures = new EnumMap<>(LessonStep.class);
    private LessonStep step = LessonStep.DRAW;
    private boolean open;

    /** @param begun told each step that begins */
    public LessonPresenter(LessonView view, LessonPage page, Consumer<LessonStep> begun) {
        this.view = view;
        this.page = page;
        this.begun = begun;
    }

    /** Begins the lesson, or goes on where it was put away; when it is open, puts it away. */
    public void toggle() {
        if (open) {
            close();
        } else {
            open = true;
            show(step);
        }
    }

    /** Goes on to the next step; the last one stays. */
    public void next() {
        go(1);
    }

    /** Goes back to the step before; the first one stays. */
    public void back() {
        go(-1);
    }

    private void go(int by) {
        int wanted = step.ordinal() + by;
        if (wanted >= 0 && wanted < LessonStep.values().length) {
            look();
            show(LessonStep.values()[wanted]);
        }
    }

    /** The learner may go on with it later. */
    public void close() {
        look();
        open = false;
        view.hide();
    }

    /** Writes the page, with a picture of each step that was left and of the one that is open. */
    public void save(Path file) {
        look();
        try {
            page.write(pictures, file);
            view.showSaved(Message.of("lesson.saved", file));
        } catch (IOException e) {
            view.showSaved(Reason.of(e));
        }
    }

    private void look() {
        pictures.put(step, view.picture());
    }

    private void show(LessonStep next) {
        step = next;
        begun.accept(next);
        view.show(next);
    }
}

package dev.inkling.ui.lesson;

import dev.inkling.platform.Message;

/** What the lesson asks of the window. Called on the user interface's thread only. */
public interface LessonView {

    void show(LessonStep step);

    void hide();

    /** @param message what became of the page */
    void showSaved(Message message);

    /** @return the window as it is now, as PNG */
    byte[] picture();
}

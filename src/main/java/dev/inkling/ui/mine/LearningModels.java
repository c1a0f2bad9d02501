package dev.inkling.ui.mine;

import dev.inkling.mine.Lesson;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import java.io.IOException;

/** What the tab of the user's own digits asks the window for. */
public interface LearningModels {

    /** @return what the library calls the model in use; any thread may ask */
    String inUse();

    /** Takes up to a second, on any thread. @return to be closed by whoever asked */
    Model openInUse() throws IOException, InvalidModelException;

    /** The window reads with this one of the library from now on. */
    void use(String name);

    /** @return what is rehearsed besides; any thread may ask */
    Lesson lesson();
}

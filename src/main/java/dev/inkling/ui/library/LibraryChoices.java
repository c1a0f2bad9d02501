package dev.inkling.ui.library;

import dev.inkling.training.Model;

/** What the program does with what is chosen in the library. All calls come on the user interface's thread. */
public interface LibraryChoices {

    /** @param loaded reads from now on; the receiver closes it */
    void use(Model loaded, String name);

    /** The model in use is called so from now on. */
    void inUseRenamed(String name);

    /** @param title what the user calls the model in use, told whenever the list is shown; empty for the bundled one */
    void inUseCalled(String title);

    /** @param loaded what training starts from; the receiver closes it */
    void trainFurther(Model loaded, String name);
}

package dev.inkling.ui.library;

import dev.inkling.library.StoredModel;
import dev.inkling.platform.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model library can show. All calls come on the user interface's thread. */
public interface LibraryView {

    /**
     * @param inUse the name of the model in use
     * @param selected the name of the one whose provenance is shown; null for none
     */
    void showModels(List<StoredModel> models, String inUse, @Nullable String selected);

    /** @param note null for none */
    void showNote(@Nullable Note note);

    void showCommands(Commands commands);

    /** Which of the commands have something to do now. */
    record Commands(
            boolean use, boolean rename, boolean delete, boolean export, boolean bringIn, boolean trainFurther) {}

    /**
     * Something to say.
     *
     * @param name of the model it is about
     * @param reason why it failed, or where it went; null when the kind says it all
     */
    record Note(Kind kind, String name, @Nullable Message reason) {

        Note(Kind kind, String name) {
            this(kind, name, null);
        }
    }

    /** What there is to say. */
    enum Kind {
        LOADING,
        IMPORTING,
        EXPORTED,
        /** Can be undone. */
        DELETED,
        IN_USE,
        NAME_TAKEN,
        /** No file can be called so; the name tells what can be. */
        NAME_UNFIT,
        GONE,
        FAILED,
        /** The bundled model reads instead of the one that was in use when the program ended. */
        FELL_BACK
    }
}

package dev.inkling.ui.library;

import dev.inkling.library.ModelLibrary;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.library.LibraryView.Kind;
import dev.inkling.ui.library.LibraryView.Note;
import java.util.Arrays;

/** Whether a model can be called what somebody wants to call it. */
final class NewName {

    private NewName() {}

    /** @return why not; null where it can, as it is */
    static Note refusal(String wish) {
        String name = wish.strip();
        if (Arrays.stream(Language.values()).anyMatch(language -> name.equalsIgnoreCase(bundled(language)))) {
            return new Note(Kind.NAME_TAKEN, name);
        }
        String fitting = ModelLibrary.fittingName(name);
        return fitting.equals(name) ? null : new Note(Kind.NAME_UNFIT, fitting);
    }

    private static String bundled(Language language) {
        return new Texts(language).get("library.bundled");
    }
}

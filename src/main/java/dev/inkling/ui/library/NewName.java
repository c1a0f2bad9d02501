package dev.inkling.ui.library;

import dev.inkling.library.ModelLibrary;
import dev.inkling.ui.common.BundledName;
import dev.inkling.ui.library.LibraryView.Kind;
import dev.inkling.ui.library.LibraryView.Note;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a model can be called what somebody wants to call it. */
final class NewName {

    private NewName() {}

    /** @param others what the other models are called. @return why not; null where it can, as it is */
    static @Nullable Note refusal(String wish, Stream<String> others) {
        String name = wish.strip();
        if (BundledName.is(name) || others.anyMatch(name::equalsIgnoreCase)) {
            return new Note(Kind.NAME_TAKEN, name);
        }
        String fitting = ModelLibrary.fittingName(name);
        return fitting.equals(name) ? null : new Note(Kind.NAME_UNFIT, fitting);
    }

    /** @return what a model is called that comes from a file of that name */
    static String imported(String fileName) {
        String name = ModelLibrary.fittingName(fileName);
        return BundledName.is(name) ? name + " 2" : name;
    }
}

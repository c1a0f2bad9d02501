package dev.inkling.ui.library;

import dev.inkling.library.ModelLibrary;
import dev.inkling.library.StoredModel;
import dev.inkling.ui.library.LibraryView.Commands;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models that the list shows, which of them is in use and which is selected. */
final class ListedModels {

    private List<StoredModel> all = List.of();
    private String inUse = ModelLibrary.BUNDLED;
    /** Null for none. */
    private @Nullable String selected;

    List<StoredModel> all() {
        return all;
    }

    void setAll(List<StoredModel> found) {
        all = found;
    }

    String inUse() {
        return inUse;
    }

    boolean isInUse(String name) {
        return name.equals(inUse);
    }

    /** Its name in the library has changed. */
    void inUseRenamed(String name) {
        inUse = name;
    }

    /** It is selected too. */
    void use(String name) {
        inUse = name;
        selected = name;
    }

    /** @return null for none */
    @Nullable String selected() {
        return selected;
    }

    /** @param name null for none */
    void select(@Nullable String name) {
        selected = name;
    }

    /** Where what was selected is gone, the one in use takes its place. */
    void selectThere() {
        if (entry(selected) == null) {
            selected = entry(inUse) == null ? null : inUse;
        }
    }

    /** @return what the user calls it */
    String title(String name) {
        StoredModel model = entry(name);
        return model == null ? "" : model.title();
    }

    /** @return what the user calls the model in use; nothing until it is listed */
    Optional<String> titleInUse() {
        return Optional.ofNullable(entry(inUse)).map(StoredModel::title);
    }

    /** @return what the user calls the others */
    Stream<String> titlesBeside(String name) {
        return all.stream().filter(model -> !model.name().equals(name)).map(StoredModel::title);
    }

    /** @return the one that is selected when this one goes */
    String neighbour(String name) {
        int index = all.indexOf(entry(name));
        return all.get(index + 1 < all.size() ? index + 1 : index - 1).name();
    }

    /** @param working whether one of them goes on */
    Commands commands(boolean working) {
        StoredModel model = entry(selected);
        if (working || model == null) {
            return new Commands(false, false, false, false, !working, false);
        }
        boolean whole = !model.isDamaged();
        boolean own = !model.isBundled();
        return new Commands(whole && !isInUse(model.name()), own, own, whole, true, whole);
    }

    private @Nullable StoredModel entry(@Nullable String name) {
        return all.stream().filter(model -> model.name().equals(name)).findFirst().orElse(null);
    }
}

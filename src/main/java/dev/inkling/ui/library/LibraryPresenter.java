package dev.inkling.ui.library;

import dev.inkling.library.ModelLibrary;
import dev.inkling.library.OpenedModel;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.training.InvalidModelException;
import dev.inkling.ui.library.LibraryView.Commands;
import dev.inkling.ui.library.LibraryView.Kind;
import dev.inkling.ui.library.LibraryView.Note;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what the model library shows. Called on the user interface's thread only; files are read and written on the
 * worker, one command at a time, and the list is read anew after each.
 */
public final class LibraryPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryPresenter.class);

    private final LibraryView view;
    private final ModelLibrary library;
    private final LibraryChoices choices;
    private final Executor worker;
    private final Executor ui;

    private List<StoredModel> models = List.of();
    private String inUse = ModelLibrary.BUNDLED;
    private String selected;
    private boolean working;

    /**
     * @param worker runs what touches files, in order; a model takes up to a second to load
     * @param ui runs what touches the view
     */
    public LibraryPresenter(LibraryView view, ModelLibrary library, LibraryChoices choices, Executor worker, Executor ui) {
        this.view = view;
        this.library = library;
        this.choices = choices;
        this.worker = worker;
        this.ui = ui;
        showCommands();
    }

    /** Reads the list anew, also for what others have changed. */
    public void refresh() {
        worker.execute(() -> {
            Runnable show = listed();
            ui.execute(show);
        });
    }

    /** Marks the model that the program started with, and says why when it is not the one that was in use. */
    public void startedWith(OpenedModel opened, String remembered) {
        nowInUse(opened.name());
        if (opened.problem() != null) {
            view.showNote(new Note(Kind.FELL_BACK, remembered, opened.problem()));
        }
    }

    /** Marks and selects a model that was taken elsewhere, such as after a run. */
    public void nowInUse(String name) {
        inUse = name;
        selected = name;
        refresh();
    }

    /** @param name null for none */
    public void select(String name) {
        selected = name;
        showCommands();
    }

    public void use() {
        if (commands().use()) {
            use(selected);
        }
    }

    /** Reads with this model of the library from now on, also when it came there just now. */
    public void use(String name) {
        work(new Note(Kind.LOADING, title(name)), title(name), () -> library.open(name), model -> {
            inUse = name;
            selected = name;
            choices.use(model, name);
        });
    }

    /** @return what the user calls it */
    private String title(String name) {
        StoredModel model = entry(name);
        return model == null ? "" : model.title();
    }

    public void trainFurther() {
        String name = selected;
        if (commands().trainFurther()) {
            work(new Note(Kind.LOADING, title(name)), title(name), () -> library.open(name),
                    model -> choices.trainFurther(model, title(name)));
        }
    }

    /** @param wish nothing happens when it is blank; refused where the model would be called otherwise */
    public void rename(String wish) {
        String name = selected;
        if (!commands().rename() || wish.isBlank() || wish.equals(title(name))) {
            return;
        }
        Note refusal = NewName.refusal(
                wish, models.stream().filter(model -> !model.name().equals(name)).map(StoredModel::title));
        if (refusal != null) {
            view.showNote(refusal);
            show();
        } else {
            work(null, wish.strip(), () -> library.rename(name, wish), renamed -> {
                selected = renamed;
                if (name.equals(inUse)) {
                    inUse = renamed;
                    choices.inUseRenamed(renamed);
                }
            });
        }
    }

    public void delete() {
        String name = selected;
        if (!commands().delete()) {
            return;
        }
        if (name.equals(inUse)) {
            view.showNote(new Note(Kind.IN_USE, title(name)));
            return;
        }
        String next = neighbour(name);
        String title = title(name);
        work(null, title, () -> {
            library.delete(name);
            return next;
        }, neighbour -> {
            selected = neighbour;
            view.showNote(new Note(Kind.DELETED, title));
        });
    }

    public void undoDelete() {
        if (!working) {
            work(null, "", library::undoDelete, name -> selected = name);
        }
    }

    public void exportTo(Path target) {
        String name = selected;
        if (commands().export()) {
            work(null, title(name), () -> {
                library.exportTo(name, target);
                return target;
            }, file -> view.showNote(new Note(Kind.EXPORTED, title(name), Message.of("other", file))));
        }
    }

    public void importFrom(Path source) {
        if (commands().bringIn()) {
            String file = source.getFileName().toString();
            work(new Note(Kind.IMPORTING, file), file, () -> library.importFrom(source, NewName.imported(file)), name -> selected = name);
        }
    }

    private <T> void work(Note meanwhile, String name, LibraryTask<T> task, Consumer<T> then) {
        working = true;
        view.showNote(meanwhile);
        showCommands();
        worker.execute(() -> {
            Runnable done = outcome(name, task, then);
            Runnable show = listed();
            ui.execute(() -> {
                working = false;
                view.showNote(null);
                done.run();
                show.run();
            });
        });
    }

    private <T> Runnable outcome(String name, LibraryTask<T> task, Consumer<T> then) {
        try {
            T result = task.run();
            return () -> then.accept(result);
        } catch (FileAlreadyExistsException e) {
            return () -> view.showNote(new Note(Kind.NAME_TAKEN, name));
        } catch (NoSuchFileException e) {
            return () -> view.showNote(new Note(Kind.GONE, name));
        } catch (IOException | InvalidModelException | RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.warn("A command of the model library failed on '{}'", name, e);
            return () -> view.showNote(new Note(Kind.FAILED, name, Reason.of(e)));
        }
    }

    private Runnable listed() {
        try {
            List<StoredModel> found = library.list();
            return () -> {
                models = found;
                show();
            };
        } catch (IOException | RuntimeException e) {
            LOG.warn("The model library cannot be read", e);
            return () -> {
                view.showNote(new Note(Kind.FAILED, "", Reason.of(e)));
                show();
            };
        }
    }

    private void show() {
        if (entry(selected) == null) {
            selected = entry(inUse) == null ? null : inUse;
        }
        view.showModels(models, inUse, selected);
        showCommands();
    }

    private void showCommands() {
        view.showCommands(commands());
    }

    private Commands commands() {
        StoredModel model = entry(selected);
        boolean any = model != null && !working;
        boolean whole = any && !model.isDamaged();
        boolean own = any && !model.isBundled();
        return new Commands(whole && !selected.equals(inUse), own, own, whole, !working, whole);
    }

    private StoredModel entry(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst().orElse(null);
    }

    private String neighbour(String name) {
        int index = models.indexOf(entry(name));
        return models.get(index + 1 < models.size() ? index + 1 : index - 1).name();
    }
}

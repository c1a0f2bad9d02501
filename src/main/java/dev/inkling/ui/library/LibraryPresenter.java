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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    private final ListedModels models = new ListedModels();
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

    /** Marks the model that the program started with, and says why when it is not the one that was in use. @param remembered null for none */
    public void startedWith(OpenedModel opened, @Nullable String remembered) {
        nowInUse(opened.name());
        if (opened.problem() != null && remembered != null) {
            view.showNote(new Note(Kind.FELL_BACK, remembered, opened.problem()));
        }
    }

    /** Marks and selects a model that was taken elsewhere, such as after a run. */
    public void nowInUse(String name) {
        models.use(name);
        refresh();
    }

    /** @param name null for none */
    public void select(@Nullable String name) {
        models.select(name);
        showCommands();
    }

    public void use() {
        with(Commands::use, this::use);
    }

    private void with(Predicate<Commands> allowed, Consumer<String> action) {
        String name = models.selected();
        if (name != null && allowed.test(commands())) {
            action.accept(name);
        }
    }

    /** Reads with this model of the library from now on, also when it came there just now. */
    public void use(String name) {
        work(new Note(Kind.LOADING, models.title(name)), models.title(name), () -> library.open(name), model -> {
            models.use(name);
            choices.use(model, name);
        });
    }

    public void trainFurther() {
        with(Commands::trainFurther, name -> work(
                new Note(Kind.LOADING, models.title(name)), models.title(name), () -> library.open(name),
                model -> choices.trainFurther(model, models.title(name))));
    }

    /** @param wish nothing happens when it is blank; refused where the model would be called otherwise */
    public void rename(String wish) {
        with(Commands::rename, name -> {
            if (!wish.isBlank() && !wish.equals(models.title(name))) {
                rename(name, wish);
            }
        });
    }

    private void rename(String name, String wish) {
        Note refusal = NewName.refusal(wish, models.titlesBeside(name));
        if (refusal != null) {
            view.showNote(refusal);
            show();
        } else {
            work(wish.strip(), () -> library.rename(name, wish), renamed -> {
                models.select(renamed);
                if (models.isInUse(name)) {
                    models.inUseRenamed(renamed);
                    choices.inUseRenamed(renamed);
                }
            });
        }
    }

    public void delete() {
        with(Commands::delete, this::delete);
    }

    private void delete(String name) {
        if (models.isInUse(name)) {
            view.showNote(new Note(Kind.IN_USE, models.title(name)));
            return;
        }
        String next = models.neighbour(name);
        String title = models.title(name);
        work(title, () -> {
            library.delete(name);
            return next;
        }, neighbour -> {
            models.select(neighbour);
            view.showNote(new Note(Kind.DELETED, title));
        });
    }

    /** @return whether it could be begun, which it cannot while another command runs */
    public boolean undoDelete() {
        boolean free = !working;
        if (free) {
            work("", library::undoDelete, models::select);
        }
        return free;
    }

    public void exportTo(Path target) {
        with(Commands::export, name -> work(models.title(name), () -> {
            library.exportTo(name, target);
            return target;
        }, file -> view.showNote(new Note(Kind.EXPORTED, models.title(name), Message.of("other", file)))));
    }

    public void importFrom(Path source) {
        if (commands().bringIn()) {
            String file = source.getFileName().toString();
            work(new Note(Kind.IMPORTING, file), file, () -> library.importFrom(source, NewName.imported(file)), models::select);
        }
    }

    private <T> void work(String name, LibraryTask<T> task, Consumer<T> then) {
        work(null, name, task, then);
    }

    private <T> void work(@Nullable Note meanwhile, String name, LibraryTask<T> task, Consumer<T> then) {
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
                models.setAll(found);
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
        models.selectThere();
        view.showModels(models.all(), models.inUse(), models.selected());
        models.titleInUse().ifPresent(choices::inUseCalled);
        showCommands();
    }

    private void showCommands() {
        view.showCommands(commands());
    }

    private Commands commands() {
        return models.commands(working);
    }
}

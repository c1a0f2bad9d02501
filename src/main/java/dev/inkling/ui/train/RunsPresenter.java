package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunStore;
import dev.inkling.ui.common.BundledName;
import dev.inkling.ui.train.RunsView.Commands;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what the list of runs shows, and which of them are on the chart. Called on the user interface's thread only; the disk
 * is read and written on the worker, one command at a time, and the list is read anew after each.
 */
public final class RunsPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(RunsPresenter.class);

    private final RunsView view;
    private final RunStore store;
    private final Consumer<Run> use;
    private final Consumer<Run> goOn;
    private final Executor worker;
    private final Executor ui;

    private List<Run> runs = List.of();
    private final Set<String> onChart = new LinkedHashSet<>();
    private @Nullable String selected;
    /** The id of the one that is in training; null for none. */
    private @Nullable String live;

    private interface Task {

        /** @return the id of what is to be selected afterwards */
        @Nullable String run() throws IOException;
    }

    /**
     * @param use told which run's model the user wants to read with
     * @param goOn told which run the user wants to go on with
     * @param worker runs what touches the disk
     * @param ui runs what touches the view
     */
    public RunsPresenter(
            RunsView view, RunStore store, Consumer<Run> use, Consumer<Run> goOn, Executor worker, Executor ui) {
        this.view = view;
        this.store = store;
        this.use = use;
        this.goOn = goOn;
        this.worker = worker;
        this.ui = ui;
        refresh();
    }

    /** Reads the list anew. */
    public void refresh() {
        work(() -> selected);
    }

    /** It comes to the front of the chart; the one that was there stays on it. */
    public void began(Run run) {
        live = run.id();
        if (selected != null && !selected.equals(run.id())) {
            onChart.add(selected);
        }
        selected = run.id();
        refresh();
    }

    /** The one that began is over. */
    public void ended() {
        live = null;
        refresh();
    }

    /** @param id null for none */
    public void select(@Nullable String id) {
        if (!Objects.equals(id, selected)) {
            selected = id;
            show();
        }
    }

    /** Lays a run over the selected one on the chart, or takes it off. */
    public void chart(String id, boolean wanted) {
        if (wanted ? onChart.add(id) : onChart.remove(id)) {
            show();
        }
    }

    public void use() {
        with(Commands::use, use);
    }

    /** Reads with this run's model from now on. */
    public void use(Run run) {
        use.accept(run);
    }

    public void goOn() {
        with(Commands::goOn, goOn);
    }

    /** @param name nothing happens when it is blank; refused where it is the bundled model's */
    public void rename(String name) {
        if (BundledName.is(name)) {
            listed(runs, selected, Message.of("run.name.taken", name.strip()));
        } else if (!name.isBlank()) {
            with(Commands::rename, run -> work(() -> {
                run.rename(name.strip());
                return run.id();
            }));
        }
    }

    public void note(String text) {
        with(Commands::rename, run -> work(() -> {
            run.note(text.strip());
            return run.id();
        }));
    }

    public void delete() {
        with(Commands::delete, run -> {
            @Nullable String next = neighbour(run);
            view.showDeleted(run.record().name());
            work(() -> {
                store.delete(run);
                return next;
            });
        });
    }

    public void undoDelete() {
        view.showDeleted(null);
        work(() -> store.undoDelete().id());
    }

    private void with(Predicate<Commands> allowed, Consumer<Run> action) {
        Run run = find(selected);
        if (run != null && allowed.test(commands())) {
            action.accept(run);
        }
    }

    private void work(Task task) {
        worker.execute(() -> {
            try {
                @Nullable String toSelect = task.run();
                List<Run> found = store.list();
                ui.execute(() -> listed(found, toSelect, null));
            } catch (IOException | RuntimeException e) {
                LOG.warn("A command of the list of runs failed", e);
                ui.execute(() -> listed(runs, selected, Reason.of(e)));
            }
        });
    }

    private void listed(List<Run> found, @Nullable String toSelect, @Nullable Message problem) {
        runs = found;
        selected = toSelect;
        if (find(selected) == null) {
            selected = runs.isEmpty() ? null : runs.get(0).id();
        }
        onChart.removeIf(id -> find(id) == null);
        view.showRunsProblem(problem);
        show();
    }

    private void show() {
        view.showRuns(runs, Set.copyOf(onChart), selected);
        view.showCommands(commands());
    }

    private Commands commands() {
        Run run = find(selected);
        if (run == null || run.id().equals(live)) {
            return Commands.NONE;
        }
        boolean free = !run.state().isLive();
        return new Commands(run.model().isPresent(), free && live == null && run.state().canGoOn(), true, free);
    }

    private @Nullable Run find(@Nullable String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElse(null);
    }

    private @Nullable String neighbour(Run run) {
        int index = runs.indexOf(run);
        if (runs.size() == 1) {
            return null;
        }
        return runs.get(index + 1 < runs.size() ? index + 1 : index - 1).id();
    }
}

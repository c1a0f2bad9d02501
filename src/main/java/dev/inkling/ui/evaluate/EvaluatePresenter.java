package dev.inkling.ui.evaluate;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.evaluation.MistakesFolder;
import dev.inkling.evaluation.Readings;
import dev.inkling.evaluation.Robustness;
import dev.inkling.evaluation.Scores;
import dev.inkling.evaluation.TestData;
import dev.inkling.library.ModelLibrary;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.platform.Reason;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.ui.evaluate.DataChoice.Kind;
import dev.inkling.ui.evaluate.Outcome.Tested;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what the evaluation tab shows. Called on the user interface's thread only; models read digits on the worker, one
 * evaluation at a time.
 */
public final class EvaluatePresenter {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluatePresenter.class);

    private final EvaluateView view;
    private final ModelLibrary library;
    private final Executor worker;
    private final Executor ui;

    private final DataChoices data;
    private List<StoredModel> models = List.of();
    private String model = ModelLibrary.BUNDLED;
    private String against;
    /** Null while there is none. */
    private Outcome outcome;
    /** Null while nothing goes on. */
    private Work work;

    private interface Task<T> {
        T run(Progress progress) throws IOException, InvalidDataException, InvalidModelException;
    }

    /** A piece of work that can be stopped. */
    private final class Work implements Progress {

        private volatile boolean stopped;
        private long told;

        @Override
        public void at(double share) {
            long percent = Math.round(100 * share);
            if (percent != told) {
                told = percent;
                ui.execute(() -> {
                    if (work == this) {
                        view.showProgress(share);
                    }
                });
            }
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }

    /**
     * @param mnist where MNIST is, or would be; asked on the worker
     * @param own the file of the user's own digits, which need not be there
     * @param worker runs what reads files and digits
     * @param ui runs what touches the view
     */
    public EvaluatePresenter(
            EvaluateView view, ModelLibrary library, Supplier<MnistFolder> mnist, Supplier<Path> own, Executor worker,
            Executor ui) {
        this.view = view;
        this.library = library;
        data = new DataChoices(mnist, own);
        this.worker = worker;
        this.ui = ui;
        view.showData(data.all(), data.chosen());
        view.showOutcome(null);
    }

    /** Looks which models and digits there are, also those that others have kept. */
    public void refresh() {
        view.showData(data.all(), data.chosen());
        worker.execute(() -> {
            try {
                List<StoredModel> found = library.list().stream().filter(stored -> !stored.isDamaged()).toList();
                ui.execute(() -> show(found));
            } catch (IOException | RuntimeException e) {
                LOG.warn("The model library cannot be read", e);
                ui.execute(() -> view.showProblem(Reason.of(e)));
            }
        });
    }

    private void show(List<StoredModel> found) {
        models = found;
        if (!isThere(model)) {
            model = ModelLibrary.BUNDLED;
        }
        if (!isThere(against)) {
            against = null;
        }
        view.showModels(models, model, against);
    }

    private boolean isThere(String name) {
        return models.stream().anyMatch(stored -> stored.name().equals(name));
    }

    /** @param name of the model to test */
    public void chooseModel(String name) {
        model = name;
    }

    /** @param name of the model to compare with; null for none */
    public void chooseAgainst(String name) {
        against = name;
    }

    public void chooseData(DataChoice choice) {
        data.choose(choice);
    }

    /** @param place a folder of IDX files, or a file of labelled ink */
    public void addData(Kind kind, Path place) {
        data.add(new DataChoice(kind, place));
        view.showData(data.all(), data.chosen());
    }

    /** Lets the chosen models read the chosen digits. */
    public void evaluate() {
        String tested = model;
        String other = against == null || against.equals(model) ? null : against;
        DataChoice choice = data.chosen();
        begin(progress -> {
            TestData.Content content = data.content(choice).load(progress.part(0, 0.15));
            double half = other == null ? 1 : 0.575;
            Tested first = test(tested, content, progress.part(0.15, half));
            Tested second = other == null ? null : test(other, content, progress.part(half, 1));
            return new Outcome(first, second, choice, content);
        }, found -> {
            outcome = found;
            view.showOutcome(found);
            view.showNotes(found.content().notes());
            view.showRobustness(List.of(), List.of());
        });
    }

    private Tested test(String name, TestData.Content content, Progress progress)
            throws IOException, InvalidModelException {
        try (Model opened = library.open(name)) {
            Readings readings = new Evaluator().read(opened, content.digits(), progress);
            return new Tested(name, title(name), readings, Scores.of(readings, opened.temperature()), opened.shape());
        }
    }

    private String title(String name) {
        return models.stream()
                .filter(stored -> stored.name().equals(name))
                .findFirst()
                .map(StoredModel::title)
                .orElse(name);
    }

    /** Lets the models of the outcome read a sample of its digits, ever more changed. */
    public void strain() {
        Outcome now = outcome;
        if (now == null) {
            return;
        }
        record Curves(List<Robustness> model, List<Robustness> against) {}
        begin(progress -> {
            double half = now.against() == null ? 1 : 0.5;
            return new Curves(
                    strain(now.model(), now, progress.part(0, half)),
                    now.against() == null ? List.of() : strain(now.against(), now, progress.part(half, 1)));
        }, curves -> view.showRobustness(curves.model(), curves.against()));
    }

    private List<Robustness> strain(Tested tested, Outcome now, Progress progress) throws IOException, InvalidModelException {
        try (Model opened = library.open(tested.name())) {
            return Robustness.of(opened, now.content().digits(), progress);
        }
    }

    /** Writes the misread digits of the outcome as pictures with a list. */
    public void writeMistakes(Path folder) {
        Outcome now = outcome;
        begin(progress -> {
            MistakesFolder.write(folder, now.content().digits(), now.model().readings().mistakes());
            return now.model().readings().mistakes().size();
        }, written -> view.showNotes(List.of(Message.of("evaluation.mistakes.written", written, folder))));
    }

    /** What goes on comes to nothing. */
    public void cancel() {
        if (work != null) {
            work.stopped = true;
        }
    }

    private <T> void begin(Task<T> task, Consumer<T> then) {
        if (work != null) {
            return;
        }
        Work begun = new Work();
        work = begun;
        view.showProblem(null);
        view.showProgress(0);
        worker.execute(() -> {
            Runnable end = end(task, begun, then);
            ui.execute(() -> {
                work = null;
                view.hideProgress();
                end.run();
            });
        });
    }

    private <T> Runnable end(Task<T> task, Work begun, Consumer<T> then) {
        try {
            T result = task.run(begun);
            return begun.stopped ? () -> {} : () -> then.accept(result);
        } catch (CancellationException e) {
            return () -> {};
        } catch (IOException | InvalidDataException | InvalidModelException | RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.warn("An evaluation failed", e);
            return () -> {
                view.showProblem(Reason.of(e));
                refresh(); // a model that was deleted meanwhile is offered no more
            };
        }
    }
}

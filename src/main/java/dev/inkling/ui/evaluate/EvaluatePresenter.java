package dev.inkling.ui.evaluate;

import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.evaluation.MistakesFolder;
import dev.inkling.evaluation.Readings;
import dev.inkling.evaluation.Robustness;
import dev.inkling.evaluation.Scores;
import dev.inkling.evaluation.TestData;
import dev.inkling.evaluation.TestedDigit;
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
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final WorkInHand work;

    private final DataChoices data;
    private List<StoredModel> models = List.of();
    private String model = ModelLibrary.BUNDLED;
    /** Null for none. */
    private @Nullable String against;
    /** Null while there is none. */
    private @Nullable Outcome outcome;

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
        work = new WorkInHand(view, worker, ui);
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

    private boolean isThere(@Nullable String name) {
        return models.stream().anyMatch(stored -> stored.name().equals(name));
    }

    /** @param name of the model to test */
    public void chooseModel(String name) {
        model = name;
    }

    /** @param name of the model to compare with; null for none */
    public void chooseAgainst(@Nullable String name) {
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
            @Nullable Tested second = other == null ? null : test(other, content, progress.part(half, 1));
            return new Outcome(first, second, content);
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
        if (outcome == null) {
            return;
        }
        record Curves(List<Robustness> model, List<Robustness> against) {}
        TestData.Content content = outcome.content();
        Tested tested = outcome.model();
        Tested other = outcome.against();
        begin(progress -> {
            double half = other == null ? 1 : 0.5;
            List<Robustness> first = strain(tested, content, progress.part(0, half));
            return new Curves(first, other == null ? List.of() : strain(other, content, progress.part(half, 1)));
        }, curves -> view.showRobustness(curves.model(), curves.against()));
    }

    private List<Robustness> strain(Tested tested, TestData.Content content, Progress progress) throws IOException, InvalidModelException {
        try (Model opened = library.open(tested.name())) {
            return Robustness.of(opened, content.digits(), progress);
        }
    }

    /** Writes the misread digits of the outcome as pictures with a list. */
    public void writeMistakes(Path folder) {
        if (outcome == null) {
            return;
        }
        TestData.Content content = outcome.content();
        List<TestedDigit> mistakes = outcome.model().readings().mistakes();
        begin(progress -> {
            MistakesFolder.write(folder, content.digits(), mistakes);
            return mistakes.size();
        }, written -> view.showNotes(List.of(Message.of("evaluation.mistakes.written", written, folder))));
    }

    /** What goes on comes to nothing. */
    public void cancel() {
        work.stop();
    }

    private <T> void begin(WorkInHand.Task<T> task, Consumer<T> then) {
        work.begin(task, then, problem -> {
            view.showProblem(problem);
            refresh(); // a model that was deleted meanwhile is offered no more
        });
    }
}

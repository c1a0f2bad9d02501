package dev.inkling.ui.mine;

import dev.inkling.library.ModelLibrary;
import dev.inkling.mine.Change;
import dev.inkling.mine.Folds;
import dev.inkling.mine.Learned;
import dev.inkling.mine.Learner;
import dev.inkling.mine.Lesson;
import dev.inkling.mine.MyDigit;
import dev.inkling.platform.Explained;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.platform.Reason;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunListener;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what the tab of the user's own digits does. Called on the user interface's thread only; learning is on another. */
public final class MinePresenter {

    private static final Logger LOG = LoggerFactory.getLogger(MinePresenter.class);

    private final MineView view;
    private final Hand hand;
    private final LearningModels models;
    private final Learner learner;
    private final Supplier<Folds> folds;
    private final Executor trainer;
    private final Executor ui;
    /** Null when nothing is being learned. */
    private @Nullable RunControl control;
    /** Of each profile what came of its last learning. */
    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** Whose digits are learned, and the model in use before. */
    private record From(String profile, String model) {}

    /**
     * @param folds asked on the thread that learns
     * @param trainer learns, one after the other
     */
    public MinePresenter(
            MineView view, Hand hand, LearningModels models, Learner learner, Supplier<Folds> folds, Executor trainer,
            Executor ui) {
        this.view = view;
        this.hand = hand;
        this.models = models;
        this.learner = learner;
        this.folds = folds;
        this.trainer = trainer;
        this.ui = ui;
        hand.follow(this::showDigits);
        hand.followOwner(this::anotherHand);
        hand.followProblems(view::showProblem);
        view.showNotLearning();
        view.offerLearning(canLearn());
    }

    private void showDigits(List<MyDigit> digits) {
        view.showDigits(digits, hand.canUndo());
        view.offerLearning(canLearn());
    }

    private void anotherHand() {
        view.showProfiles(hand.profiles(), hand.profile());
        showOutcome();
        hand.findModel(found -> found.filter(name -> !name.equals(models.inUse())).ifPresent(models::use));
    }

    /** Who has no model reads with the one that ships, and not with another's. */
    public void useProfile(String name) {
        if (!name.equals(hand.profile())) {
            hand.use(name);
            hand.findModel(found -> {
                if (found.isEmpty()) {
                    models.use(ModelLibrary.BUNDLED);
                }
            });
        }
    }

    public void relabel(MyDigit digit, int label) {
        if (digit.label() != label) {
            hand.apply(Change.relabelling(digit, label));
        }
    }

    public void delete(MyDigit digit) {
        hand.apply(Change.removing(List.of(digit)));
    }

    public void undo() {
        hand.undo();
    }

    public void exportTo(Path file) {
        hand.exportTo(file);
    }

    public void importFrom(Path file) {
        hand.importFrom(file);
    }

    private boolean canLearn() {
        return control == null && hand.digits().size() >= Lesson.LEAST_DIGITS;
    }

    /** Learns in the background, takes the new model if nothing general has suffered, and finds out what it is worth. */
    public void learn() {
        if (!canLearn()) {
            return;
        }
        RunControl begun = new RunControl();
        control = begun;
        view.offerLearning(false);
        view.showLearning(-1);
        List<MyDigit> digits = hand.digits();
        Path file = hand.file();
        From from = new From(hand.profile(), models.inUse());
        trainer.execute(() -> learn(begun, digits, file, from));
    }

    private void learn(RunControl begun, List<MyDigit> digits, Path file, From from) {
        try (Model start = models.openInUse()) {
            Lesson lesson = models.lesson();
            Learner.Order order = new Learner.Order(start, from.model, file, lesson, "my hand");
            Learned result = learner.learn(order, begun, new Watch());
            ui.execute(() -> learned(result, from));
            Network network = Network.byId(start.provenance().network());
            Folds.Result found = folds.get().of(start, network, digits, lesson, Progress.of(share -> {}, begun::isEnded));
            ui.execute(() -> found(found, from.profile));
        } catch (CancellationException e) {
            LOG.info("Learning was stopped");
        } catch (Exception | Error e) {
            LOG.warn("Learning failed", e);
            Message problem = e instanceof Explained explained ? explained.explanation() : Reason.of(e);
            ui.execute(() -> view.showProblem(problem));
        } finally {
            ui.execute(this::over);
        }
    }

    private void learned(Learned result, From from) {
        outcomes.put(from.profile, Outcome.of(result, from.model));
        if (result.isAdvisable()) {
            use(from.profile, true);
        }
        showOutcome();
    }

    private void found(Folds.Result result, String profile) {
        outcomes.computeIfPresent(profile, (name, outcome) -> outcome.found(result));
        showOutcome();
    }

    private void showOutcome() {
        view.showOutcome(outcomes.get(hand.profile()));
    }

    /** Reads with what was learned last. */
    public void useLearned() {
        use(hand.profile(), true);
    }

    /** Reads with the model from before again; the other is kept in the library. */
    public void goBack() {
        use(hand.profile(), false);
    }

    /** What was learned while another has the pen is read with when its owner is back. */
    private void use(String profile, boolean isLearned) {
        Outcome outcome = outcomes.get(profile);
        if (outcome == null) {
            return;
        }
        String name = isLearned ? ModelLibrary.nameOf(outcome.learned().run()) : outcome.before();
        if (profile.equals(hand.profile())) {
            models.use(name);
        }
        hand.keepModel(profile, name);
        outcomes.put(profile, outcome.using(isLearned));
        showOutcome();
    }

    private void over() {
        control = null;
        outcomes.replaceAll((profile, outcome) -> outcome.stopped());
        view.showNotLearning();
        showOutcome();
        view.offerLearning(canLearn());
    }

    /** Stops what is being learned, of which nothing is kept, or the finding out what it is worth. */
    public void cancel() {
        if (control != null) {
            control.breakOff();
        }
    }

    /** On the thread that learns. */
    private final class Watch implements RunListener {

        @Override
        public void batchDone(BatchResult result) {
            double share = (double) result.step() / result.steps();
            ui.execute(() -> view.showLearning(share));
        }
    }
}

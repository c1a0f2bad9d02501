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
import java.util.List;
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
    /** Null until something was learned. */
    private @Nullable Exchange newest;

    /**
     * What can be exchanged.
     *
     * @param learned last
     * @param before what was read with until then, and by whom
     */
    private record Exchange(Learned learned, From before) {}

    /** Whose digits were learned last, and the model in use before. */
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
            ui.execute(() -> view.showFolds(found));
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
        newest = new Exchange(result, from);
        if (result.isAdvisable()) {
            useLearned();
        } else {
            view.showLearned(result, false);
        }
        view.showFolds(null);
    }

    /** Reads with what was learned last. */
    public void useLearned() {
        if (newest != null) {
            use(newest, ModelLibrary.nameOf(newest.learned.run()), true);
        }
    }

    /** Reads with the model from before again; the other is kept in the library. */
    public void goBack() {
        if (newest != null) {
            use(newest, newest.before.model, false);
        }
    }

    private void use(Exchange exchange, String name, boolean isLearned) {
        String whose = exchange.before.profile;
        if (whose.equals(hand.profile())) {
            models.use(name);
        }
        hand.keepModel(whose, name);
        view.showLearned(exchange.learned, isLearned);
    }

    private void over() {
        control = null;
        view.showNotLearning();
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

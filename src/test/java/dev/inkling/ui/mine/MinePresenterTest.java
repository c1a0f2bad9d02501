package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.evaluation.Tester;
import dev.inkling.ink.Ink;
import dev.inkling.library.ModelLibrary;
import dev.inkling.mine.Change;
import dev.inkling.mine.Folds;
import dev.inkling.mine.Learner;
import dev.inkling.mine.Lesson;
import dev.inkling.mine.MyDigit;
import dev.inkling.mine.Profiles;
import dev.inkling.mine.SmallHand;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Model;
import dev.inkling.training.TemplateEngine;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinePresenterTest {

    private static final Function<Ink, Raster> RASTERIZER = new Rasterizer()::rasterize;

    @TempDir
    private Path folder;

    private final View view = new View();
    private final Models models = new Models();
    private final TemplateEngine engine = new TemplateEngine();
    private final SteppedExecutor trainer = new SteppedExecutor();
    private RunStore runs;
    private Hand hand;
    private MinePresenter presenter;

    @BeforeEach
    void open() throws Exception {
        runs = new RunStore(folder.resolve("runs"));
        hand = new Hand(new Profiles(folder.resolve("my")), Runnable::run, Runnable::run);
        models.lesson = SmallHand.lesson(folder);
        presenter = new MinePresenter(
                view, hand, models, new Learner(runs, () -> engine, RASTERIZER, new Tester(progress -> List.of())),
                () -> new Folds(engine, RASTERIZER), trainer, Runnable::run);
        hand.begin();
    }

    private void draw(int count) {
        hand.apply(Change.adding(SmallHand.digits(count)));
    }

    @Test
    void aDigitIsRelabelledDeletedAndBroughtBack() {
        draw(1);
        presenter.relabel(view.digits.get(0), 4);
        assertEquals(List.of(4), view.labels());
        presenter.delete(view.digits.get(0));
        assertEquals(List.of(), view.labels());
        presenter.undo();
        presenter.undo();
        assertEquals(List.of(1), view.labels());
    }

    @Test
    void theLabelThatItHasAlreadyIsNoChange() {
        draw(1);
        presenter.undo();
        draw(1);
        presenter.relabel(view.digits.get(0), 1);
        presenter.undo();
        assertEquals(List.of(), view.labels(), "what is taken back is the drawing");
    }

    @Test
    void digitsGoToAFileAndComeFromOne() {
        draw(3);
        presenter.exportTo(folder.resolve("out.jsonl"));
        presenter.useProfile("Ann");
        presenter.importFrom(folder.resolve("out.jsonl"));
        assertEquals(List.of(1, 2, 7), view.labels());
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        presenter.importFrom(folder.resolve("none.jsonl"));
        assertEquals(1, view.problems);
    }

    @Test
    void tooFewAreNotLearned() {
        draw(Lesson.LEAST_DIGITS - 1);
        assertFalse(view.offered);
        presenter.learn();
        assertEquals(0, trainer.waiting());
    }

    @Test
    void learnsInTheBackgroundAndReadsWithWhatItLearned() throws Exception {
        draw(18);
        presenter.learn();
        assertFalse(view.offered, "once at a time");
        trainer.step();
        String learned = ModelLibrary.nameOf(runs.list().get(0));
        assertEquals(List.of(learned), models.used);
        assertTrue(view.outcome.inUse());
        assertEquals(new Folds.Result(18, 6, 0), view.outcome.folds());
        assertTrue(view.offered);
        presenter.goBack();
        assertEquals(List.of(learned, ModelLibrary.BUNDLED), models.used);
        assertFalse(view.outcome.inUse());
        presenter.useLearned();
        assertTrue(view.outcome.inUse());
    }

    @Test
    void everyProfileReadsWithItsModel() throws Exception {
        draw(12);
        presenter.learn();
        trainer.step();
        String learned = models.inUse();
        presenter.useProfile("Ann");
        assertEquals(List.of(Profiles.FIRST, "Ann"), view.profiles);
        assertEquals(ModelLibrary.BUNDLED, models.inUse(), "not Ann's, who has none yet");
        presenter.useProfile(Profiles.FIRST);
        assertEquals(learned, models.inUse());
    }

    @Test
    void whatIsLearnedWhileAnotherHasThePenIsForWhomItWasLearned() throws Exception {
        draw(12);
        presenter.learn();
        presenter.useProfile("Ann");
        trainer.step();
        assertEquals(ModelLibrary.BUNDLED, models.inUse());
        assertNull(view.outcome);
        presenter.useProfile(Profiles.FIRST);
        assertEquals(new Folds.Result(12, 4, 0), view.outcome.folds());
        assertEquals(ModelLibrary.nameOf(runs.list().get(0)), models.inUse());
    }

    @Test
    void atTheStartTheModelInUseIsLeftToWhoHasChosenNone() {
        assertEquals(List.of(), models.used);
    }

    @Test
    void whoStopsTheFindingOutKeepsWhatWasLearned() {
        draw(12);
        engine.afterBatch = (batch, listener) -> {
            if (view.outcome != null) {
                presenter.cancel();
            }
        };
        presenter.learn();
        trainer.step();
        assertTrue(view.outcome.inUse());
        assertFalse(view.outcome.finding());
        assertNull(view.outcome.folds());
    }

    @Test
    void ofWhatIsCancelledNothingIsKept() throws Exception {
        draw(12);
        presenter.learn();
        presenter.cancel();
        trainer.step();
        assertEquals(List.of(), runs.list());
        assertEquals(List.of(), models.used);
        assertEquals(0, view.problems);
        assertTrue(view.offered);
    }

    @Test
    void whatFailsIsSaid() {
        draw(12);
        models.broken = true;
        presenter.learn();
        trainer.step();
        assertEquals(1, view.problems);
        assertTrue(view.offered);
    }

    private final class Models implements LearningModels {

        private final List<String> used = new ArrayList<>();
        private Lesson lesson;
        private boolean broken;

        @Override
        public String inUse() {
            return used.isEmpty() ? ModelLibrary.BUNDLED : used.get(used.size() - 1);
        }

        @Override
        public Model openInUse() throws IOException {
            if (broken) {
                throw new IOException("The disk is gone");
            }
            try {
                return SmallHand.start(engine, lesson);
            } catch (Exception e) {
                throw new IOException(e);
            }
        }

        @Override
        public void use(String name) {
            used.add(name);
        }

        @Override
        public Lesson lesson() {
            return lesson;
        }
    }

    private static final class View implements MineView {

        private List<MyDigit> digits = List.of();
        private boolean offered;
        private List<String> profiles = List.of();
        private Outcome outcome;
        private int problems;

        private List<Integer> labels() {
            return digits.stream().map(MyDigit::label).toList();
        }

        @Override
        public void showDigits(List<MyDigit> shown, boolean undo) {
            digits = shown;
        }

        @Override
        public void showProfiles(List<String> names, String chosen) {
            profiles = names;
        }

        @Override
        public void showProblem(Message problem) {
            problems++;
        }

        @Override
        public void showLearning(double share) {}

        @Override
        public void showNotLearning() {}

        @Override
        public void offerLearning(boolean can) {
            offered = can;
        }

        @Override
        public void showOutcome(Outcome shown) {
            outcome = shown;
        }
    }
}

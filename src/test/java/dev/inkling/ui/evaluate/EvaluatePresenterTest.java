package dev.inkling.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.McNemar;
import dev.inkling.evaluation.Robustness;
import dev.inkling.evaluation.Strain;
import dev.inkling.library.ModelLibrary;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Message;
import dev.inkling.ui.SteppedExecutor;
import dev.inkling.ui.evaluate.DataChoice.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatePresenterTest {

    private static final int DIGITS = 30;

    @TempDir
    Path folder;

    private final Shown view = new Shown();
    private final SteppedExecutor worker = new SteppedExecutor();
    private EvaluationTab tab;
    private EvaluatePresenter presenter;

    private static final class Shown implements EvaluateView {

        List<StoredModel> models = List.of();
        List<DataChoice> data = List.of();
        DataChoice chosen;
        boolean busy;
        Outcome outcome;
        Message problem;
        List<Message> notes = List.of();
        List<Robustness> strained = List.of();
        List<Robustness> strainedOther = List.of();

        @Override
        public void showModels(List<StoredModel> shown, String model, String against) {
            models = shown;
        }

        @Override
        public void showData(List<DataChoice> choices, DataChoice choice) {
            data = choices;
            chosen = choice;
        }

        @Override
        public void showProgress(double share) {
            busy = true;
        }

        @Override
        public void hideProgress() {
            busy = false;
        }

        @Override
        public void showOutcome(Outcome shown) {
            outcome = shown;
        }

        @Override
        public void showNotes(List<Message> shown) {
            notes = shown;
        }

        @Override
        public void showProblem(Message shown) {
            problem = shown;
        }

        @Override
        public void showRobustness(List<Robustness> model, List<Robustness> against) {
            strained = model;
            strainedOther = against;
        }
    }

    @BeforeEach
    void open() throws Exception {
        tab = new EvaluationTab(folder, DIGITS);
        present(tab.mnist);
    }

    private void present(MnistFolder mnist) {
        presenter = new EvaluatePresenter(
                view, tab.library, () -> mnist, () -> folder.resolve("mine.jsonl"), worker, Runnable::run);
        presenter.refresh();
        worker.step();
    }

    @Test
    void theBundledModelIsAlwaysThere() {
        assertEquals(List.of(ModelLibrary.BUNDLED, "copy"), view.models.stream().map(StoredModel::name).toList());
        assertEquals(new DataChoice(Kind.MNIST, null), view.chosen);
        assertNull(view.outcome);
    }

    @Test
    void twoModelsOnTheSameDigits() {
        presenter.chooseAgainst("copy");
        presenter.evaluate();
        assertTrue(view.busy);
        worker.step();
        assertEquals(false, view.busy);
        assertEquals(DIGITS, view.outcome.model().scores().evaluation().count());
        McNemar compared = view.outcome.model().comparison(view.outcome.against());
        assertEquals(0, compared.onlyFirst() + compared.onlySecond());
        assertEquals("copy", view.outcome.against().title());
        assertEquals(view.outcome.model().shape(), view.outcome.against().shape());
        assertTrue(view.outcome.model().shape().parameters() > 10_000);
    }

    @Test
    void aModelIsNotComparedWithItself() {
        presenter.chooseModel("copy");
        presenter.chooseAgainst("copy");
        presenter.evaluate();
        worker.step();
        assertNull(view.outcome.against());
    }

    @Test
    void theUsersOwnDigitsAreOfferedOnceThereAreAny() throws IOException {
        assertFalse(view.data.stream().anyMatch(choice -> choice.kind() == Kind.OWN));
        Path own = folder.resolve("mine.jsonl");
        Files.writeString(own, "{\"label\":7,\"strokes\":[[[20,20],[60,20],[38,90]]]}\n{\"label\":null,\"strokes\":[[[1,1],[9,1]]]}\n");
        presenter.refresh();
        worker.step();
        presenter.chooseData(new DataChoice(Kind.OWN, own));
        presenter.evaluate();
        worker.step();
        assertNull(view.problem);
        assertEquals(1, view.outcome.model().scores().evaluation().count());
        Files.delete(own);
        presenter.refresh();
        assertEquals(new DataChoice(Kind.MNIST, null), view.chosen);
    }

    @Test
    void cancelledBeforeItIsDone() {
        presenter.evaluate();
        presenter.cancel();
        worker.step();
        assertNull(view.outcome);
        assertNull(view.problem);
        assertEquals(false, view.busy);
        presenter.evaluate();
        worker.step();
        assertNotNull(view.outcome);
    }

    @Test
    void oneAtATime() {
        presenter.evaluate();
        presenter.evaluate();
        assertEquals(1, worker.waiting());
    }

    @Test
    void missingDigitsAreSaid() {
        present(new MnistFolder(folder.resolve("nowhere")));
        presenter.evaluate();
        worker.step();
        assertNull(view.outcome);
        assertTrue(view.problem.toString().contains("nowhere"), view.problem.toString());
    }

    @Test
    void labelledInkWithItsStrokes() throws Exception {
        Path ink = Files.writeString(
                folder.resolve("ink.jsonl"),
                "{\"strokes\":[[[1,1],[2,9]]],\"label\":1}\n{\"strokes\":[[[1,1],[9,1],[4,9]]],\"label\":7}\n");
        presenter.addData(Kind.INK, ink);
        assertEquals(3, view.data.size());
        presenter.evaluate();
        worker.step();
        assertEquals(2, view.outcome.content().drawn().size());
        assertEquals(2, view.outcome.model().scores().evaluation().right());
    }

    @Test
    void aSampleUnderStrain() {
        presenter.strain();
        assertEquals(0, worker.waiting());
        presenter.chooseAgainst("copy");
        presenter.evaluate();
        worker.step();
        presenter.strain();
        worker.step();
        assertEquals(Strain.values().length, view.strained.size());
        assertEquals(DIGITS, view.strained.get(0).digits());
        assertEquals(view.strained, view.strainedOther);
    }

    @Test
    void mistakesAsFiles() {
        presenter.evaluate();
        worker.step();
        presenter.writeMistakes(folder.resolve("mistakes"));
        worker.step();
        assertTrue(Files.exists(folder.resolve("mistakes/mistakes.csv")));
        assertTrue(view.notes.get(0).toString().endsWith(folder.resolve("mistakes").toString()), view.notes.toString());
    }

    @Test
    void aModelThatIsDeletedMeanwhileIsSaidAndOfferedNoMore() throws IOException {
        presenter.chooseModel("copy");
        presenter.evaluate();
        worker.step();
        tab.library.delete("copy");
        presenter.strain();
        worker.step();
        worker.step();
        assertNotNull(view.problem);
        assertNotNull(view.outcome);
        assertEquals(List.of(ModelLibrary.BUNDLED), view.models.stream().map(StoredModel::name).toList());
        presenter.evaluate();
        worker.step();
        assertNull(view.problem);
        assertEquals(ModelLibrary.BUNDLED, view.outcome.model().name());
    }

    /** An answer that is there already when it is no longer wanted. */
    @Test
    void cancelledWhileTheLastDigitIsRead() {
        presenter.evaluate();
        worker.step();
        Outcome before = view.outcome;
        presenter.strain();
        presenter.cancel();
        worker.step();
        assertEquals(List.of(), view.strained);
        assertEquals(before, view.outcome);
        assertEquals(false, view.busy);
    }
}

package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.evaluation.Score;
import dev.inkling.evaluation.TestSets;
import dev.inkling.evaluation.Tester;
import dev.inkling.platform.Message;
import dev.inkling.recognition.Prediction;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real small runs; the trainer works when it is told to, and the view's answers are the user's. */
class TrainPresenterTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Network.QUICK).withEpochs(2);
    private static final int BATCHES = 6;
    private static final LabelledDigits TEST = DrawnDigits.of(100, 2);

    @TempDir
    private Path folder;

    private final SteppedExecutor trainer = new SteppedExecutor();
    private final TakenModels reading = new TakenModels();
    private final List<Message> dataNotes = new ArrayList<>();
    private boolean dataUnread;
    private Path mnist;
    private RecordingView view;
    private RunStore store;
    private TrainPresenter presenter;

    @BeforeEach
    void open() throws IOException {
        mnist = SmallMnist.in(folder.resolve("mnist"), 480, 100).directory();
        startProgram(Runnable::run);
    }

    private void startProgram(Executor ui) {
        TestSets tests = progress -> List.of(new TestSets.TestSet("drawn", TEST.checksum(), TEST));
        view = new RecordingView();
        store = new RunStore(folder.resolve("runs"));
        Tester tester = new Tester(tests);
        presenter = new TrainPresenter(
                view, store, new Trainer(store, () -> new Dl4jEngine(1), tester), tester, new OneSource(), trainer, ui, reading);
    }

    /** As if the window was closed and opened again. */
    private void startProgramAgain() throws IOException {
        store.close();
        startProgram(Runnable::run);
    }

    private Run train(TrainingPlan plan) {
        presenter.start(plan);
        finish();
        return view.run;
    }

    private void finish() {
        while (trainer.waiting() > 0) {
            trainer.step();
        }
    }

    private void goOn(Run run) {
        presenter.goOn(run);
        trainer.step();
    }

    private void after(int batches, Runnable action) {
        view.afterBatch = batch -> {
            if (batch.step() == batches) {
                action.run();
            }
        };
    }

    private Run only() throws IOException {
        List<Run> runs = store.list();
        assertEquals(1, runs.size());
        return runs.get(0);
    }

    private Path file(Run run, String name) {
        return folder.resolve("runs").resolve(run.id()).resolve(name);
    }

    @Test
    void aRunIsFollowedAndKept() throws IOException {
        presenter.start(PLAN);
        assertEquals("Waiting", view.state());
        trainer.step();
        assertEquals(
                List.of("none", "Waiting", "ReadingData", "Learning", "Learning", "Learning", "Testing", "Done", "none"),
                view.states);
        assertEquals(2 * BATCHES, view.batches.size());
        assertEquals(2, view.epochs);
        assertFalse(presenter.isBusy());
        Run run = only();
        assertEquals(run, view.ended);
        assertEquals("quick 1", run.record().name());
        assertEquals(PLAN, run.record().plan());
        assertEquals(new RunState.Done(2, run.scores()), run.state());
        assertTrue(run.scores().get(0).accuracy() > 0.5, run.scores().toString());
        assertTrue(run.model().isPresent());
        assertFalse(Files.exists(file(run, "checkpoint")));
    }

    @Test
    void aFinishedModelIsStillThereAfterAnotherStartAfterKeepingTheOneInUseAndAfterClosing() throws Exception {
        Run first = train(PLAN);
        byte[] model = Files.readAllBytes(first.model().orElseThrow());
        presenter.start(PLAN.withEpochs(1));
        assertFalse(view.resultShown);
        trainer.step();
        after(3, presenter::breakOff);
        train(PLAN);
        startProgramAgain();
        List<Run> runs = store.list();
        assertEquals(3, runs.size());
        Run found = store.find(first.id()).orElseThrow();
        assertArrayEquals(model, Files.readAllBytes(found.model().orElseThrow()));
        assertEquals(first.state(), found.state());
        try (Model opened = TakenModels.open(found)) {
            assertEquals(first.scores(), opened.provenance().scores());
        }
    }

    @Test
    void aStoppedModelIsStillThereAfterAnotherStartAndAfterClosing() throws Exception {
        after(8, presenter::stop);
        Run stopped = train(PLAN);
        byte[] model = Files.readAllBytes(stopped.model().orElseThrow());
        view.afterBatch = batch -> {};
        train(PLAN.withEpochs(1));
        startProgramAgain();
        Run found = store.find(stopped.id()).orElseThrow();
        assertInstanceOf(RunState.Stopped.class, found.state());
        assertArrayEquals(model, Files.readAllBytes(found.model().orElseThrow()));
        goOn(found);
        assertEquals("Done", view.lastOfRun());
        assertEquals(9, view.batches.get(0).step());
    }

    @Test
    void aNewModelIsComparedWithTheOneInUseOnTheSameDigits() {
        Run first = train(PLAN);
        assertEquals(List.of(new Comparison(first.scores().get(0), null)), view.comparisons);
        reading.use(first);
        Run second = train(PLAN.withEpochs(1));
        assertEquals(List.of(new Comparison(second.scores().get(0), first.scores().get(0))), view.comparisons);
        Score score = second.scores().get(0);
        assertEquals("drawn", score.set());
        assertEquals(100, score.digits());
        assertEquals(TEST.checksum(), score.checksum());
    }

    @Test
    void aRunThatStartsFromAModelBeginsWithWhatItKnows() throws Exception {
        Run first = train(PLAN.withEpochs(4));
        double loss = view.batches.get(0).loss();
        presenter.startFrom(TakenModels.open(first), "mine");
        assertEquals("mine quick", view.start);
        view.batches.clear();
        Run second = train(PLAN.withEpochs(1));
        assertTrue(view.batches.get(0).loss() < loss / 2, view.batches.get(0).loss() + " after " + loss);
        assertEquals("mine", second.record().startedFrom());
        presenter.startAnew();
        assertNull(view.start);
        view.batches.clear();
        assertNull(train(PLAN.withEpochs(1)).record().startedFrom());
        assertEquals(loss, view.batches.get(0).loss(), 0.1);
    }

    @Test
    void aRunThatStartsFromAModelDoesSoAgainWhenItWasKilledBeforeItsFirstCheckpoint() throws Exception {
        Run first = train(PLAN.withEpochs(4));
        presenter.startFrom(TakenModels.open(first), "mine");
        view.batches.clear();
        after(2, presenter::breakOff);
        Run second = train(PLAN);
        double loss = view.batches.get(0).loss();
        Files.delete(file(second, "checkpoint"));
        startProgramAgain();
        goOn(store.find(second.id()).orElseThrow());
        assertEquals(1, view.batches.get(0).step());
        assertEquals(loss, view.batches.get(0).loss());
        assertEquals("Done", view.lastOfRun());
    }

    @Test
    void aModelToStartFromIsForItsOwnNetworkOnly() throws Exception {
        presenter.startFrom(TakenModels.open(train(PLAN)), "mine");
        after(1, presenter::stop);
        assertNull(train(TrainingPlan.of(Network.SEED)).record().startedFrom());
    }

    @Test
    void aModelToStartFromThatIsExchangedAtOnceStaysTheRunsOwn() throws Exception {
        Run first = train(PLAN.withEpochs(4));
        double loss = view.batches.get(0).loss();
        view.batches.clear();
        presenter.startFrom(TakenModels.open(first), "mine");
        presenter.start(PLAN.withEpochs(1));
        presenter.startAnew();
        finish();
        assertNull(view.problem);
        assertTrue(view.batches.get(0).loss() < loss / 2);
    }

    @Test
    void startedTwiceItRunsOnce() {
        presenter.start(PLAN);
        presenter.start(PLAN);
        assertEquals(1, trainer.waiting());
    }

    @Test
    void stoppedInTheMiddleItKeepsAndTestsTheBestItHas() throws IOException {
        after(8, presenter::stop);
        Run run = train(PLAN);
        assertEquals(8, view.batches.size());
        assertEquals(new RunState.Stopped(1, run.scores()), run.state());
        assertEquals(1, run.scores().size());
        assertTrue(run.model().isPresent());
        assertTrue(view.resultShown);
        assertEquals(run, only());
    }

    @Test
    void stoppedWhileItTestsItIsDoneAll() {
        view.onceItTests = presenter::stop;
        Run run = train(PLAN);
        assertInstanceOf(RunState.Done.class, run.state());
        assertTrue(run.model().isPresent());
    }

    @Test
    void stoppedBeforeTheFirstBatchItLeavesNothing() throws IOException {
        presenter.start(PLAN);
        presenter.stop();
        assertTrue(view.stopping);
        trainer.step();
        assertEquals("none", view.state());
        assertTrue(view.batches.isEmpty());
        assertFalse(view.resultShown);
        assertNull(view.problem);
        assertEquals(List.of(), store.list());
        assertInstanceOf(RunState.Done.class, train(PLAN).state());
    }

    @Test
    void aRunThatWasBrokenOffOutlivesOneThatNeverBegan() throws IOException {
        after(8, presenter::breakOff);
        train(PLAN);
        startProgramAgain();
        presenter.start(PLAN);
        presenter.stop();
        trainer.step();
        assertEquals(new RunState.BrokenOff(1, false), only().state());
    }

    @Test
    void stoppedWhileItReadsItCanStillBeGoneOnWith() throws IOException {
        after(8, presenter::breakOff);
        train(PLAN);
        startProgramAgain();
        presenter.goOn(only());
        presenter.stop();
        trainer.step();
        assertEquals(new RunState.BrokenOff(1, false), only().state());
        goOn(only());
        assertEquals("Done", view.lastOfRun());
    }

    @Test
    void theWindowsEndBreaksOffWhereTheNextProgramGoesOn() throws IOException {
        after(8, presenter::breakOff);
        Run run = train(PLAN);
        assertEquals(new RunState.BrokenOff(1, false), run.state());
        assertEquals(1, run.best().orElseThrow().epoch());
        assertTrue(run.model().isPresent(), "the best until then");
        assertFalse(view.resultShown);
        startProgramAgain();
        Run found = only();
        assertEquals(8, found.curve().snapshot().lastStep());
        goOn(found);
        assertEquals(9, view.batches.get(0).step());
        assertEquals(2 * BATCHES - 8, view.batches.size());
        assertEquals(2 * BATCHES, found.curve().snapshot().buckets());
        assertEquals("Done", view.lastOfRun());
    }

    @Test
    void aRunThatIsBrokenOffInItsTestsOnlyTestsAgain() throws IOException {
        view.onceItTests = presenter::breakOff;
        Run run = train(PLAN);
        assertEquals(new RunState.BrokenOff(2, true), run.state());
        assertTrue(run.model().isPresent());
        startProgramAgain();
        goOn(only());
        assertEquals(List.of("none", "Waiting", "ReadingData", "Testing", "Done", "none"), view.states);
        assertEquals(100, only().scores().get(0).digits());
        assertTrue(view.resultShown);
    }

    @Test
    void aStoppedRunThatIsBrokenOffInItsTestsCanStillLearnOn() throws IOException {
        after(3, presenter::stop);
        view.onceItTests = presenter::breakOff;
        assertEquals(new RunState.BrokenOff(0, false), train(PLAN).state());
        startProgramAgain();
        assertTrue(only().model().isPresent());
        goOn(only());
        assertEquals(new RunState.Done(2, only().scores()), only().state());
        assertEquals(4, view.batches.get(0).step());
    }

    @Test
    void pausedItWaitsAndThenGoesOn() throws InterruptedException {
        after(3, presenter::pauseOrGoOn);
        presenter.start(PLAN);
        Thread thread = startPausing();
        assertEquals(3, view.batches.size());
        presenter.pauseOrGoOn();
        thread.join();
        assertEquals(2 * BATCHES, view.batches.size());
        assertEquals("Done", view.lastOfRun());
    }

    @Test
    void pausedItCanBeStopped() throws InterruptedException {
        view.afterBatch = batch -> presenter.pauseOrGoOn();
        presenter.start(PLAN);
        Thread thread = startPausing();
        presenter.stop();
        presenter.pauseOrGoOn();
        thread.join();
        assertEquals(1, view.batches.size());
        assertEquals("Stopped", view.lastOfRun());
    }

    private Thread startPausing() {
        Thread thread = new Thread(trainer::step);
        thread.start();
        while (thread.getState() != Thread.State.WAITING || !view.state().equals("Paused")) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void aRunThatFailsSaysWhyAndKeepsTheBestItHadAndAnotherCanStart() throws IOException {
        Run failed = train(TrainingPlan.of(Network.SEED).withLearningRate(10).withEpochs(50));
        assertEquals("none", view.state());
        assertTrue(view.problem.toString().contains("learning rate"), view.problem.toString());
        RunState.Failed state = assertInstanceOf(RunState.Failed.class, failed.state());
        assertEquals(view.problem, state.problem());
        assertTrue(state.epochs() > 0);
        assertTrue(failed.model().isPresent());
        assertFalse(view.resultShown);
        presenter.start(PLAN);
        assertNull(view.problem);
        trainer.step();
        assertEquals("Done", view.lastOfRun());
    }

    @Test
    void withoutDataItSaysWhatIsMissingAndLeavesNothing() throws IOException {
        Files.move(mnist, folder.resolve("elsewhere"));
        train(PLAN);
        assertEquals("none", view.state());
        assertTrue(view.problem.toString().contains(mnist.toString()), view.problem.toString());
        assertTrue(dataUnread);
        assertEquals(List.of(), store.list());
    }

    @Test
    void damagedDataAreNeverTrainedOn() throws IOException {
        Files.write(mnist.resolve("train-images-idx3-ubyte"), new byte[100]);
        train(PLAN);
        assertEquals("none", view.state());
        assertTrue(view.batches.isEmpty());
        assertTrue(view.problem.toString().contains("train-images-idx3-ubyte"), view.problem.toString());
    }

    @Test
    void dataThatAreMissingWhenItIsToGoOnLeaveTheRunAsItWas() throws IOException {
        after(8, presenter::breakOff);
        train(PLAN);
        startProgramAgain();
        Files.move(mnist, folder.resolve("elsewhere"));
        goOn(only());
        assertNotNull(view.problem);
        assertEquals(new RunState.BrokenOff(1, false), only().state());
        train(PLAN);
        Files.move(folder.resolve("elsewhere"), mnist);
        view.batches.clear();
        goOn(only());
        assertEquals(9, view.batches.get(0).step());
        assertEquals("Done", view.lastOfRun());
    }

    @Test
    void otherDataThanBeforeLeaveTheRunAsItWas() throws IOException {
        after(8, presenter::breakOff);
        train(PLAN);
        startProgramAgain();
        SmallMnist.in(mnist, 470, 100);
        goOn(only());
        assertEquals(Message.of("run.other-data"), view.problem);
        assertEquals(new RunState.BrokenOff(1, false), only().state());
        assertTrue(view.batches.isEmpty());
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsToldAndTheRunGoesOn() {
        List<Boolean> endangered = new ArrayList<>();
        view.afterBatch = batch -> {
            if (batch.step() == 1) {
                putInTheWay(file(view.run, "checkpoint"));
            }
            endangered.add(presenter.isEndangered());
        };
        Run run = train(PLAN);
        assertInstanceOf(RunState.Done.class, run.state());
        assertNotNull(view.problem);
        assertFalse(endangered.get(BATCHES - 1));
        assertTrue(endangered.get(BATCHES));
        assertFalse(presenter.isEndangered());
        assertTrue(run.model().isPresent());
    }

    /** Nothing can be written there then, whoever tries. */
    private static void putInTheWay(Path file) {
        try {
            Files.createDirectories(file.resolve("in the way"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBusyWindowGetsFewerReportsAndLosesNothing() throws IOException {
        SteppedExecutor ui = new SteppedExecutor();
        startProgram(ui);
        presenter.start(PLAN);
        trainer.step();
        while (ui.waiting() > 0) {
            ui.step();
        }
        assertEquals(1, view.batches.size());
        assertEquals(2 * BATCHES, view.batches.get(0).step());
        assertEquals(2 * BATCHES, only().curve().snapshot().buckets());
        assertEquals(2, view.epochs);
    }

    @Test
    void theDrawTabReadsWithTheNetworkInTrainingWhileItIsWanted() {
        List<Prediction> readings = new ArrayList<>();
        presenter.readWithNetworkInTraining(true);
        view.afterBatch = batch -> {
            if (batch.step() == 6) {
                presenter.readWithNetworkInTraining(false);
                assertNull(reading.peeking);
                presenter.readWithNetworkInTraining(true);
            }
            if (reading.peeking != null) {
                readings.add(reading.peeking.recognize(BuiltInStrokes.samples().get(1)));
            }
        };
        train(PLAN);
        assertEquals(2 * BATCHES - 1, readings.size());
        assertNotEquals(readings.get(0), readings.get(readings.size() - 1), "it learns");
        assertNull(reading.peeking, "the run is over");
    }

    @Test
    void aRunWithoutProgressEndsEarly() {
        Run run = train(PLAN.withEpochs(500).withPatience(2).withLearningRate(1e-9));
        assertEquals("Done", view.lastOfRun());
        assertEquals(3, view.epochs);
        assertEquals(3, run.state().epochs());
    }

    @Test
    void whatIsOddAboutTheDataIsTold() throws IOException {
        Path images = mnist.resolve("train-images-idx3-ubyte");
        byte[] content = Files.readAllBytes(images);
        for (int i = 16; i < content.length; i++) {
            content[i] = (byte) (255 - (content[i] & 0xff));
        }
        Files.write(images, content);
        train(PLAN.withEpochs(1));
        assertEquals(List.of(Message.of("data.inverted", "train-images-idx3-ubyte", 480, 480)), dataNotes);
    }

    private final class OneSource implements DigitSources {

        @Override
        public List<WeightedSource> chosen() {
            return List.of(new WeightedSource(new MnistSource(mnist.toString(), false), 1));
        }

        @Override
        public void show(List<WeightedSource> sources) {
            assertEquals(chosen(), sources);
        }

        @Override
        public void wereRead(List<Message> notes) {
            dataNotes.addAll(notes);
        }

        @Override
        public void couldNotBeRead() {
            dataUnread = true;
        }
    }

    private static final class RecordingView implements TrainView {

        private final List<String> states = new ArrayList<>();
        private final List<BatchResult> batches = new ArrayList<>();
        private int epochs;
        private Consumer<BatchResult> afterBatch = batch -> {};
        private Runnable onceItTests = () -> {};
        private boolean stopping;
        private Run run;
        private Run ended;
        private Message problem;
        private String start;
        private List<Comparison> comparisons;
        private boolean resultShown;

        private String state() {
            return states.get(states.size() - 1);
        }

        /** Before it was over. */
        private String lastOfRun() {
            return states.get(states.size() - 2);
        }

        @Override
        public void showState(RunState state, boolean stops) {
            states.add(state == null ? "none" : state.getClass().getSimpleName());
            stopping = stops;
            if (state instanceof RunState.Testing) {
                Runnable now = onceItTests;
                onceItTests = () -> {};
                now.run();
            }
        }

        @Override
        public void showRun(Run begun) {
            run = begun;
        }

        @Override
        public void showReading(double share) {}

        @Override
        public void showBatch(BatchResult newest) {
            batches.add(newest);
            afterBatch.accept(newest);
        }

        @Override
        public void showEpoch() {
            epochs++;
        }

        @Override
        public void showTesting(double share) {}

        @Override
        public void showEnd(Run over) {
            ended = over;
        }

        @Override
        public void showResult(Run tested, List<Comparison> scores) {
            comparisons = scores;
            resultShown = true;
        }

        @Override
        public void hideResult() {
            resultShown = false;
        }

        @Override
        public void showStart(String model, Network network) {
            start = model + " " + network.id();
        }

        @Override
        public void hideStart() {
            start = null;
        }

        @Override
        public void showProblem(Message message) {
            problem = message;
        }

        @Override
        public void hideProblem() {
            problem = null;
        }
    }
}

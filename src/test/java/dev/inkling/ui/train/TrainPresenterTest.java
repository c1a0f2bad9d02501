package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.mnist.SmallMnist;
import dev.inkling.platform.Message;
import dev.inkling.training.BatchResult;
import dev.inkling.recognition.Prediction;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.DigitSet;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.EpochResult;
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

    @TempDir
    private Path folder;

    private final RecordingView view = new RecordingView();
    private final SteppedExecutor trainer = new SteppedExecutor();
    private final TakenModels reading = new TakenModels();
    private CheckpointFile checkpoints;
    private TrainPresenter presenter;

    @BeforeEach
    void open() throws IOException {
        checkpoints = new CheckpointFile(folder.resolve("checkpoint"));
        presenter = presenter(SmallMnist.in(folder.resolve("mnist"), 480, 100), Runnable::run);
    }

    private TrainPresenter presenter(MnistFolder data, Executor ui) {
        TrainPresenter made =
                new TrainPresenter(view, () -> new Dl4jEngine(1), new OneSource(data), checkpoints, trainer, ui, reading);
        trainer.step();
        return made;
    }

    @Test
    void aRunIsFollowedAndItsModelOffered() {
        presenter.start(PLAN);
        assertEquals(RunState.PREPARING, presenter.state());
        trainer.step();
        assertEquals(
                List.of(RunState.IDLE, RunState.PREPARING, RunState.RUNNING, RunState.EVALUATING, RunState.FINISHED), view.states);
        assertEquals(12, view.batches.size());
        assertEquals(2, view.epochs.size());
        assertTrue(view.accuracy > 0.5, "accuracy " + view.accuracy);
        assertTrue(Double.isNaN(view.inUse));
        presenter.use();
        assertEquals(1, reading.taken.size());
        assertFalse(view.resultShown);
        presenter.use();
        assertEquals(1, reading.taken.size());
    }

    @Test
    void aNewModelIsComparedWithTheOneInUse() {
        presenter.start(PLAN);
        trainer.step();
        presenter.use();
        presenter.start(PLAN.withEpochs(1));
        trainer.step();
        assertFalse(Double.isNaN(view.inUse));
        presenter.keepOld();
        assertEquals(1, reading.taken.size());
    }

    @Test
    void aRunThatStartsFromAModelBeginsWithWhatItKnows() {
        presenter.start(PLAN.withEpochs(4));
        trainer.step();
        double first = view.batches.get(0).loss();
        presenter.use();
        presenter.startFrom(reading.taken.get(0), "mine");
        assertEquals("mine quick", view.start);
        view.batches.clear();
        presenter.start(PLAN.withEpochs(1));
        trainer.step();
        assertTrue(view.batches.get(0).loss() < first / 2, view.batches.get(0).loss() + " after " + first);
        presenter.startAnew();
        assertNull(view.start);
        view.batches.clear();
        presenter.start(PLAN.withEpochs(1));
        trainer.step();
        assertEquals(first, view.batches.get(0).loss(), 0.1);
    }

    @Test
    void startedTwiceItRunsOnce() {
        presenter.start(PLAN);
        presenter.start(PLAN);
        assertEquals(1, trainer.waiting());
    }

    @Test
    void stoppedInTheMiddleItOffersWhatItHas() {
        view.afterBatch = batch -> {
            if (batch.step() == 3) {
                presenter.stop();
            }
        };
        presenter.start(PLAN);
        trainer.step();
        assertEquals(3, view.batches.size());
        assertEquals(RunState.FINISHED, presenter.state());
        assertTrue(view.resultShown);
    }

    @Test
    void stoppedBeforeTheFirstBatchItJustEnds() {
        presenter.start(PLAN);
        presenter.stop();
        assertEquals(RunState.STOPPING, presenter.state());
        trainer.step();
        assertEquals(RunState.IDLE, presenter.state());
        assertTrue(view.batches.isEmpty());
        assertFalse(view.resultShown);
        assertNull(view.problem);
        presenter.start(PLAN);
        trainer.step();
        assertEquals(RunState.FINISHED, presenter.state());
    }

    @Test
    void aRunThatWasBrokenOffOutlivesOneThatNeverBegan() {
        view.afterBatch = batch -> {
            if (batch.step() == 8) {
                throw new IllegalStateException("the power is cut");
            }
        };
        presenter.start(PLAN);
        trainer.step();
        presenter = presenter(new MnistFolder(folder.resolve("mnist")), Runnable::run);
        presenter.start(PLAN);
        assertNull(view.resumable);
        presenter.stop();
        trainer.step();
        assertEquals("1 of 2", view.resumable);
    }

    @Test
    void pausedItWaitsAndThenGoesOn() throws InterruptedException {
        view.afterBatch = batch -> {
            if (batch.step() == 3) {
                presenter.pauseOrGoOn();
            }
        };
        presenter.start(PLAN);
        Thread thread = new Thread(trainer::step);
        thread.start();
        while (thread.getState() != Thread.State.WAITING || presenter.state() != RunState.PAUSED) {
            Thread.onSpinWait();
        }
        assertEquals(3, view.batches.size());
        presenter.pauseOrGoOn();
        thread.join();
        assertEquals(12, view.batches.size());
        assertEquals(RunState.FINISHED, presenter.state());
    }

    @Test
    void pausedItCanBeStopped() throws InterruptedException {
        view.afterBatch = batch -> presenter.pauseOrGoOn();
        presenter.start(PLAN);
        Thread thread = new Thread(trainer::step);
        thread.start();
        while (thread.getState() != Thread.State.WAITING || presenter.state() != RunState.PAUSED) {
            Thread.onSpinWait();
        }
        presenter.stop();
        presenter.pauseOrGoOn();
        thread.join();
        assertEquals(1, view.batches.size());
        assertEquals(RunState.FINISHED, presenter.state());
    }

    @Test
    void aRunThatFailsSaysWhyAndAnotherCanStart() {
        presenter.start(TrainingPlan.of(Network.SEED).withLearningRate(10).withEpochs(50));
        trainer.step();
        assertEquals(RunState.IDLE, presenter.state());
        assertTrue(view.problem.contains("learning rate"), view.problem);
        presenter.start(PLAN);
        assertNull(view.problem);
        trainer.step();
        assertEquals(RunState.FINISHED, presenter.state());
    }

    @Test
    void withoutDataItSaysWhatIsMissing() {
        presenter = presenter(new MnistFolder(folder.resolve("nothing")), Runnable::run);
        presenter.start(PLAN);
        trainer.step();
        assertEquals(RunState.IDLE, presenter.state());
        assertTrue(view.problem.contains("nothing"), view.problem);
    }

    @Test
    void damagedDataAreNeverTrainedOn() throws IOException {
        Files.write(folder.resolve("mnist/train-images-idx3-ubyte"), new byte[100]);
        presenter.start(PLAN);
        trainer.step();
        assertEquals(RunState.IDLE, presenter.state());
        assertTrue(view.batches.isEmpty());
        assertTrue(view.problem.contains("train-images-idx3-ubyte"), view.problem);
    }

    @Test
    void aRunThatWasBrokenOffIsOfferedAtTheNextStartAndGoesOn() throws IOException {
        view.afterBatch = batch -> {
            if (batch.step() == 8) {
                throw new IllegalStateException("the power is cut");
            }
        };
        presenter.start(PLAN);
        trainer.step();
        assertTrue(checkpoints.read().isPresent());
        view.afterBatch = batch -> {};
        view.batches.clear();
        presenter = presenter(new MnistFolder(folder.resolve("mnist")), Runnable::run);
        assertEquals("1 of 2", view.resumable);
        presenter.resumeBrokenOff();
        trainer.step();
        assertEquals(6, view.batches.size());
        assertEquals(7, view.batches.get(0).step());
        assertEquals(RunState.FINISHED, presenter.state());
        assertTrue(checkpoints.read().isEmpty());
    }

    @Test
    void anUnwantedCheckpointIsForgotten() throws IOException {
        view.afterBatch = batch -> {
            if (batch.step() == 8) {
                throw new IllegalStateException("the power is cut");
            }
        };
        presenter.start(PLAN);
        trainer.step();
        presenter = presenter(new MnistFolder(folder.resolve("mnist")), Runnable::run);
        assertNotNull(view.resumable);
        presenter.forgetBrokenOff();
        trainer.step();
        assertNull(view.resumable);
        assertTrue(checkpoints.read().isEmpty());
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsToldAndTheRunGoesOn() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "in the way");
        checkpoints = new CheckpointFile(file.resolve("checkpoint"));
        presenter = presenter(new MnistFolder(folder.resolve("mnist")), Runnable::run);
        presenter.start(PLAN);
        trainer.step();
        assertEquals(RunState.FINISHED, presenter.state());
        assertNotNull(view.problem);
    }

    @Test
    void aBusyWindowGetsFewerReportsAndLosesNothing() {
        SteppedExecutor ui = new SteppedExecutor();
        presenter = presenter(new MnistFolder(folder.resolve("mnist")), ui);
        presenter.start(PLAN);
        trainer.step();
        assertTrue(ui.waiting() < 9, ui.waiting() + " reports wait");
        while (ui.waiting() > 0) {
            ui.step();
        }
        assertEquals(12, view.batches.size());
        assertEquals(2, view.epochs.size());
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
        presenter.start(PLAN);
        trainer.step();
        assertEquals(12, readings.size());
        assertNotEquals(readings.get(0), readings.get(11), "it learns");
        assertNull(reading.peeking, "the run is over");
    }

    @Test
    void aRunWithoutProgressEndsEarly() {
        presenter.start(PLAN.withEpochs(500).withPatience(2).withLearningRate(1e-9));
        trainer.step();
        assertEquals(RunState.FINISHED, presenter.state());
        assertEquals(3, view.epochs.size());
    }

    private record OneSource(MnistFolder folder) implements DigitSources {

        @Override
        public DigitSource chosen() {
            return stopped -> DigitSet.of(folder.load());
        }

        @Override
        public DigitSource of(DataOrigin origin) {
            return chosen();
        }
    }

    private static final class RecordingView implements TrainView {

        private final List<RunState> states = new ArrayList<>();
        private final List<BatchResult> batches = new ArrayList<>();
        private final List<EpochResult> epochs = new ArrayList<>();
        private Consumer<BatchResult> afterBatch = batch -> {};
        private String problem;
        private String resumable;
        private String start;
        private double accuracy;
        private double inUse;
        private boolean resultShown;

        @Override
        public void showState(RunState state) {
            states.add(state);
        }

        @Override
        public void showResumable(int epochsDone, int all) {
            resumable = epochsDone + " of " + all;
        }

        @Override
        public void hideResumable() {
            resumable = null;
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
        public void showNewRun(TrainingPlan plan) {}

        @Override
        public void showBatches(List<BatchResult> results) {
            batches.addAll(results);
            results.forEach(afterBatch);
        }

        @Override
        public void showEpoch(EpochResult result, long step) {
            epochs.add(result);
        }

        @Override
        public void showResult(double now, double before, int digits, String data) {
            accuracy = now;
            inUse = before;
            resultShown = true;
        }

        @Override
        public void hideResult() {
            resultShown = false;
        }

        @Override
        public void showProblem(Message message) {
            problem = message.toString();
        }

        @Override
        public void hideProblem() {
            problem = null;
        }
    }
}

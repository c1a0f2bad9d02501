package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.evaluation.Score;
import dev.inkling.recognition.Prediction;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that go well, and what is shown of them. */
class TrainPresenterTest extends TrainPresenterFixture {

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
}

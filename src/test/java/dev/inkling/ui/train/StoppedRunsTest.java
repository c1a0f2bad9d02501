package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that are stopped, paused and broken off, and what is left of them. */
class StoppedRunsTest extends TrainPresenterFixture {

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
}

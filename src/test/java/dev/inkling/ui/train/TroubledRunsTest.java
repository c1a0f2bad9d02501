package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.platform.Message;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that cannot begin or go on, and how that is said. */
class TroubledRunsTest extends TrainPresenterFixture {

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
}

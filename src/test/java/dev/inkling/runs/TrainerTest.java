package dev.inkling.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.evaluation.TestSets;
import dev.inkling.evaluation.TestSets.TestSet;
import dev.inkling.evaluation.Tester;
import dev.inkling.platform.Message;
import dev.inkling.training.Augmentation;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small real runs, broken off and gone on with by another program. */
class TrainerTest {

    private static final int BATCHES = 6;
    private static final LabelledDigits TEST = DrawnDigits.of(100, 2);

    @TempDir
    private Path home;

    private final List<Message> warnings = new ArrayList<>();
    private final TestSets drawn = progress -> List.of(new TestSet("drawn", TEST.checksum(), TEST));
    private Path mnist;
    private RunStore store;

    @BeforeEach
    void open() throws IOException {
        mnist = SmallMnist.in(home.resolve("mnist"), 480, 10).directory();
        store = new RunStore(home.resolve("runs"));
    }

    private Run create(TrainingPlan plan) throws IOException {
        return store.create(SmallRuns.order("a", plan, mnist));
    }

    /** @param afterBatch on the thread that trains */
    private void train(Run run, RunControl control, TestSets tests, Consumer<BatchResult> afterBatch) throws IOException {
        new Trainer(store, () -> new Dl4jEngine(2), new Tester(tests)).train(run, control, new RunListener() {
            @Override
            public void batchDone(BatchResult result) {
                afterBatch.accept(result);
            }

            @Override
            public void warned(Message problem) {
                warnings.add(problem);
            }
        });
    }

    private void train(Run run) throws IOException {
        train(run, new RunControl(), drawn, batch -> {});
    }

    private Run brokenOffAfter(Run run, int step) throws IOException {
        RunControl control = new RunControl();
        train(run, control, drawn, batch -> {
            if (batch.step() == step) {
                control.breakOff();
            }
        });
        store = new RunStore(home.resolve("runs"));
        return store.find(run.id()).orElseThrow();
    }

    /** What does not tell the time. */
    private static List<List<Number>> epochs(Run run) {
        return run.curve().snapshot().epochs().stream()
                .map(epoch -> List.<Number>of(
                        epoch.epoch(), epoch.step(), epoch.loss(), epoch.validationLoss(), epoch.accuracy()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void brokenOffAtAnyBatchItGoesOnToTheSameWeights(Network network) throws IOException {
        TrainingPlan plan = TrainingPlan.of(network).withEpochs(3).withDropout(0.3).withAugmentation(Augmentation.USUAL);
        Run whole = create(plan);
        train(whole);
        int[] steps = network == Network.QUICK ? new int[] {1, 6, 10, 17} : new int[] {8};
        for (int step : steps) {
            Run broken = brokenOffAfter(create(plan), step);
            assertEquals(new RunState.BrokenOff(step / BATCHES, false), broken.state(), "batch " + step);
            train(broken);
            assertSame(whole, broken, "broken off after batch " + step);
        }
    }

    @Test
    void brokenOffAgainAndAgainItGoesOnToTheSameWeights() throws IOException {
        Run whole = create(SmallRuns.PLAN);
        train(whole);
        Run broken = create(SmallRuns.PLAN);
        for (int step = 1; step < 3 * BATCHES; step += 2) {
            broken = brokenOffAfter(broken, step);
        }
        train(broken);
        assertSame(whole, broken, "broken off nine times");
    }

    @Test
    void brokenOffAfterTheLastBatchOnlyItsTestsAreMissing() throws IOException {
        Run whole = create(SmallRuns.PLAN);
        train(whole);
        Run broken = brokenOffAfter(create(SmallRuns.PLAN), 3 * BATCHES);
        assertEquals(new RunState.BrokenOff(3, true), broken.state());
        train(broken, new RunControl(), drawn, batch -> fail("nothing is left to learn"));
        assertSame(whole, broken, "broken off after the last batch");
    }

    private static void assertSame(Run whole, Run broken, String what) throws IOException {
        assertEquals(new RunState.Done(3, whole.scores()), broken.state(), what);
        assertArrayEquals(SmallRuns.weights(whole), SmallRuns.weights(broken), what);
        assertEquals(epochs(whole), epochs(broken), what);
        assertArrayEquals(whole.curve().snapshot().steps(), broken.curve().snapshot().steps(), what);
    }

    @Test
    void aStoppedRunGoesOnToTheSameWeights() throws IOException {
        Run whole = create(SmallRuns.PLAN);
        train(whole);
        Run stopped = create(SmallRuns.PLAN);
        RunControl control = new RunControl();
        train(stopped, control, drawn, batch -> {
            if (batch.step() == 8) {
                control.stop();
            }
        });
        assertInstanceOf(RunState.Stopped.class, stopped.state());
        train(stopped);
        assertSame(whole, stopped, "stopped");
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsToldAndTheRunEndsWell() throws IOException {
        Run run = create(SmallRuns.PLAN);
        Path checkpoint = run.folder().path().resolve("checkpoint");
        train(run, new RunControl(), drawn, batch -> {
            if (batch.step() == 8) {
                inTheWay(checkpoint);
            }
        });
        assertEquals(2, warnings.size(), "one an epoch: " + warnings);
        assertInstanceOf(RunState.Done.class, run.state());
        Run whole = create(SmallRuns.PLAN);
        train(whole);
        assertArrayEquals(SmallRuns.weights(whole), SmallRuns.weights(run));
    }

    /** A folder that is not empty, in the place of a file, cannot be written over, whoever asks. */
    private static void inTheWay(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.createDirectories(file.resolve("in the way"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aModelThatCannotBeWrittenLeavesARunThatCanGoOn() throws IOException {
        Run run = create(SmallRuns.PLAN);
        Path model = run.folder().model();
        train(run, new RunControl(), drawn, batch -> {
            if (batch.step() == 1) {
                inTheWay(model);
            }
        });
        assertEquals(new RunState.BrokenOff(3, false), run.state());
        assertEquals(1, warnings.size(), warnings.toString());
        Files.delete(model.resolve("in the way"));
        Files.delete(model);
        train(run);
        assertEquals(new RunState.Done(3, run.scores()), run.state());
        assertTrue(run.model().isPresent());
    }

    @Test
    void aTestThatFailsLeavesTheModelAsItWas() throws IOException {
        Run whole = create(SmallRuns.PLAN);
        train(whole);
        Run run = create(SmallRuns.PLAN);
        train(run, new RunControl(), progress -> {
            throw new IllegalStateException("no tests today");
        }, batch -> {});
        assertInstanceOf(RunState.Failed.class, run.state());
        assertArrayEquals(SmallRuns.weights(whole), SmallRuns.weights(run));
    }

    @Test
    void aDamagedCheckpointIsToldAndNothingIsLost() throws IOException {
        Run run = brokenOffAfter(create(SmallRuns.PLAN), 8);
        Path checkpoint = run.folder().path().resolve("checkpoint");
        byte[] whole = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, new byte[whole.length / 2]);
        train(run);
        assertEquals(new RunState.BrokenOff(1, false), run.state());
        assertEquals(1, warnings.size());
        assertTrue(run.model().isPresent());
        Files.write(checkpoint, whole);
        train(run);
        assertInstanceOf(RunState.Done.class, run.state());
    }
}

package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.evaluation.TestSets;
import dev.inkling.evaluation.Tester;
import dev.inkling.platform.Message;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A training tab without a window: real small runs; the trainer works when it is told to, and the view's answers are the user's. */
abstract class TrainPresenterFixture {

    static final TrainingPlan PLAN = TrainingPlan.of(Network.QUICK).withEpochs(2);
    static final int BATCHES = 6;
    static final LabelledDigits TEST = DrawnDigits.of(100, 2);

    @TempDir
    Path folder;

    final SteppedExecutor trainer = new SteppedExecutor();
    final TakenModels reading = new TakenModels();
    final List<Message> dataNotes = new ArrayList<>();
    boolean dataUnread;
    Path mnist;
    RecordingTrainView view;
    RunStore store;
    TrainPresenter presenter;

    @BeforeEach
    void open() throws IOException {
        mnist = SmallMnist.in(folder.resolve("mnist"), 480, 100).directory();
        startProgram(Runnable::run);
    }

    void startProgram(Executor ui) {
        TestSets tests = progress -> List.of(new TestSets.TestSet("drawn", TEST.checksum(), TEST));
        view = new RecordingTrainView();
        store = new RunStore(folder.resolve("runs"));
        Tester tester = new Tester(tests);
        presenter = new TrainPresenter(
                view, store, new Trainer(store, () -> new Dl4jEngine(1), tester), tester, new OneSource(), trainer, ui, reading);
    }

    /** As if the window was closed and opened again. */
    void startProgramAgain() throws IOException {
        store.close();
        startProgram(Runnable::run);
    }

    Run train(TrainingPlan plan) {
        presenter.start(plan);
        finish();
        return view.run;
    }

    void finish() {
        while (trainer.waiting() > 0) {
            trainer.step();
        }
    }

    void goOn(Run run) {
        presenter.goOn(run);
        trainer.step();
    }

    void after(int batches, Runnable action) {
        view.afterBatch = batch -> {
            if (batch.step() == batches) {
                action.run();
            }
        };
    }

    Run only() throws IOException {
        List<Run> runs = store.list();
        assertEquals(1, runs.size());
        return runs.get(0);
    }

    Path file(Run run, String name) {
        return folder.resolve("runs").resolve(run.id()).resolve(name);
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
}

package dev.inkling.runs;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LearningData;
import dev.inkling.data.sources.Sources;
import dev.inkling.evaluation.Score;
import dev.inkling.evaluation.Tester;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.platform.Reason;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.Engine;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One go at a run, from where it stands, on the calling thread. */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Run run;
    private final Engine engine;
    private final Tester tester;
    private final RunControl control;
    private final RunListener listener;
    private final RunState before;

    Session(Run run, Engine engine, Tester tester, RunControl control, RunListener listener) {
        this.run = run;
        this.engine = engine;
        this.tester = tester;
        this.control = control;
        this.listener = listener;
        before = run.state();
    }

    void go() {
        become(new RunState.ReadingData(before.epochs()));
        try {
            if (before instanceof RunState.BrokenOff broken && broken.learned()) {
                testAgain();
            } else {
                learn();
            }
        } catch (CancellationException e) {
            turnBack();
        } catch (IOException | InvalidDataException | InvalidModelException e) {
            LOG.warn("{} cannot go on", run.id(), e);
            listener.warned(Reason.of(e));
            turnBack();
        } catch (TrainingFailedException e) {
            fail(e.explanation());
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", run.id(), e);
            fail(Reason.of(e));
        }
    }

    private void learn() throws IOException, InvalidDataException, InvalidModelException, TrainingFailedException {
        LearningData data = Sources.load(run.record().sources(), run.record().plan().share(), new Watched(listener::reading));
        listener.read(data.notes());
        // What holds on to the weights it began with begins with them again.
        boolean anchored = run.record().plan().regularization().anchor() > 0;
        Optional<Checkpoint> checkpoint = anchored ? Optional.empty() : run.checkpoint();
        if (checkpoint.isPresent() && !data.origin().equals(checkpoint.get().header().origin())) {
            throw new InvalidDataException(Message.of("run.other-data"));
        }
        run.learnsFrom(data.origin());
        try (CurveLog log = run.recordAfter(checkpoint.map(found -> found.header().step()).orElse(0L))) {
            become(new RunState.Learning(before.epochs()));
            Recorder recorder = new Recorder(run, log, control, listener);
            try (Model model = train(data, checkpoint, recorder)) {
                boolean stopped = control.takeStop();
                model.save(run.folder().model());
                become(new RunState.Testing(run.state().epochs(), stopped));
                test(model);
            }
        }
    }

    private Model train(LearningData data, Optional<Checkpoint> checkpoint, Recorder recorder)
            throws IOException, InvalidModelException, TrainingFailedException {
        if (checkpoint.isPresent()) {
            return engine.train(run.record().plan(), data, new Start.GoOn(checkpoint.get()), recorder);
        }
        if (!Files.exists(run.folder().start())) {
            return engine.train(run.record().plan(), data, new Start.Anew(), recorder);
        }
        try (Model start = open(run.folder().start())) {
            return engine.train(run.record().plan(), data, new Start.From(start), recorder);
        }
    }

    private void testAgain() throws IOException, InvalidModelException {
        try (Model model = open(run.folder().model())) {
            become(new RunState.Testing(before.epochs(), false));
            test(model);
        }
    }

    private void test(Model model) throws IOException {
        RunState.Testing state = (RunState.Testing) run.state();
        Watched watched = new Watched(listener::testing);
        List<Score> scores = tester.test(model, model.provenance().scores(), watched);
        model.save(run.folder().model(), model.provenance().withScores(scores));
        if (control.isBrokenOff() && watched.obeyed) {
            become(state.brokenOff());
        } else if (state.stopped()) {
            become(new RunState.Stopped(state.epochs(), scores));
        } else {
            become(new RunState.Done(state.epochs(), scores));
            forgetCheckpoint();
        }
    }

    private void forgetCheckpoint() {
        try {
            run.folder().checkpoint().delete();
        } catch (IOException e) {
            LOG.warn("The checkpoint of {} cannot be deleted", run.id(), e);
        }
    }

    private Model open(Path file) throws IOException, InvalidModelException {
        try (InputStream content = Files.newInputStream(file)) {
            return engine.load(content, file.toString());
        }
    }

    /** To where it can go on from: what is on disk. */
    private void turnBack() {
        RunState now = run.state();
        if (now instanceof RunState.ReadingData) {
            become(before);
        } else if (now instanceof RunState.Testing testing) {
            become(testing.brokenOff());
        } else {
            keepBest();
            become(new RunState.BrokenOff(now.epochs(), false));
        }
    }

    private void fail(Message problem) {
        if (!(run.state() instanceof RunState.Testing)) {
            keepBest();
        }
        become(new RunState.Failed(run.state().epochs(), problem));
    }

    /** The best epoch until the last checkpoint is its model as long as there is no other. */
    private void keepBest() {
        try {
            Optional<Checkpoint> checkpoint = run.checkpoint().filter(found -> found.header().bestEpoch() > 0);
            if (checkpoint.isPresent()) {
                try (Model best = engine.best(checkpoint.get())) {
                    best.save(run.folder().model());
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Nothing of {} can be kept", run.id(), e);
        }
    }

    private void become(RunState next) {
        run.become(next);
        listener.became(next);
    }

    private final class Watched implements Progress {

        private final DoubleConsumer told;
        /** Whether the work was told to end. */
        private volatile boolean obeyed;

        Watched(DoubleConsumer told) {
            this.told = told;
        }

        @Override
        public void at(double share) {
            told.accept(share);
        }

        @Override
        public boolean isStopped() {
            boolean ended = control.isEnded();
            obeyed |= ended;
            return ended;
        }
    }
}

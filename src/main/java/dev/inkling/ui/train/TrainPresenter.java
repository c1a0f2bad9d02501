package dev.inkling.ui.train;

import dev.inkling.data.sources.WeightedSource;
import dev.inkling.evaluation.Score;
import dev.inkling.evaluation.Tester;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.platform.Reason;
import dev.inkling.recognition.Recognizer;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunState;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.training.Model;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what the training tab does and shows. Called on the user interface's thread only; one run at a time goes on
 * the trainer's thread. It makes a new model and keeps it; the one in use stays until the user takes another.
 */
public final class TrainPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(TrainPresenter.class);

    private final TrainView view;
    private final RunStore store;
    private final Trainer trainer;
    private final DigitSources data;
    private final Executor worker;
    private final Executor ui;
    private final ScoresInUse inUse;
    private final StartModel start;
    private final Peek peek;
    /** Null while nothing runs. */
    private @Nullable RunControl control;
    /** Null while nothing runs. */
    private @Nullable RunState state;
    private boolean stopping;
    /** Whether the run could not be written down. */
    private boolean endangered;

    /**
     * @param data what there is to learn from
     * @param worker runs whole training runs, one after the other
     * @param ui runs what touches the view
     * @param reading told what is to read from now on
     */
    public TrainPresenter(
            TrainView view,
            RunStore store,
            Trainer trainer,
            Tester tester,
            DigitSources data,
            Executor worker,
            Executor ui,
            ModelInUse reading) {
        this.view = view;
        this.store = store;
        this.trainer = trainer;
        this.data = data;
        this.worker = worker;
        this.ui = ui;
        inUse = new ScoresInUse(reading, tester);
        start = new StartModel(view, worker);
        peek = new Peek(reading);
        view.showState(null, false);
    }

    private interface RunSource {

        Run get() throws IOException;
    }

    /** @return whether a run goes on */
    public boolean isBusy() {
        return control != null;
    }

    /** @return whether a run goes on that could not be kept if the program ended now */
    public boolean isEndangered() {
        return isBusy() && endangered;
    }

    /** Starts from the model of {@link #startFrom} when there is one and the plan is for its network. */
    public void start(TrainingPlan plan) {
        List<WeightedSource> sources = data.chosen();
        RunStore.Order order = start.order(plan.network().id(), plan, sources);
        begin(() -> store.create(order.named(store.freeName(order.name()))));
    }

    /** Goes on with a run that was broken off or stopped. */
    public void goOn(Run run) {
        if (run.state().canGoOn()) {
            begin(() -> run);
        }
    }

    /**
     * @param model closed when another takes its place
     * @param name what the user calls it
     */
    public void startFrom(Model model, String name) {
        start.choose(model, name);
    }

    public void startAnew() {
        start.chooseRandom();
    }

    private void begin(RunSource source) {
        if (isBusy()) {
            return;
        }
        RunControl controls = new RunControl();
        control = controls;
        stopping = false;
        endangered = false;
        view.hideProblem();
        view.hideResult();
        become(new RunState.Waiting());
        worker.execute(() -> work(source, controls));
    }

    private void work(RunSource source, RunControl controls) {
        try {
            Run run = source.get();
            ui.execute(() -> {
                data.show(run.record().sources());
                view.showRun(run);
            });
            trainer.train(run, controls, new RunReporter(ui, view, new Followed()));
            end(run, controls);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The run cannot begin", e);
            ui.execute(() -> {
                over();
                view.showProblem(Reason.of(e));
            });
        }
    }

    /** On the trainer's thread. */
    private void end(Run run, RunControl controls) {
        RunState ended = run.state();
        if (ended instanceof RunState.Waiting) {
            store.discard(run);
        }
        List<Score> scores = run.scores();
        List<Score> others = scores.isEmpty() ? List.of() : scoresInUse(controls);
        ui.execute(() -> {
            over();
            view.showEnd(run);
            if (ended instanceof RunState.Failed failed) {
                view.showProblem(failed.problem());
            }
            if (!scores.isEmpty()) {
                view.showResult(run, Comparison.of(scores, others));
            }
        });
    }

    private List<Score> scoresInUse(RunControl controls) {
        return inUse.find(Progress.of(share -> ui.execute(() -> view.showTesting(share)), controls::isEnded));
    }

    private void over() {
        control = null;
        peek.over();
        become(null);
    }

    private void become(@Nullable RunState next) {
        state = next;
        view.showState(next, stopping);
    }

    /** What a run says, on the user interface's thread. */
    private final class Followed implements RunReporter.Follower {

        @Override
        public void became(RunState next) {
            become(next);
        }

        @Override
        public void read(List<Message> notes) {
            data.wereRead(notes);
        }

        @Override
        public void learned(Recognizer network) {
            peek.learned(network);
        }

        @Override
        public void warned(Message problem) {
            if (state instanceof RunState.ReadingData) {
                data.couldNotBeRead();
            } else {
                endangered = true;
            }
            view.showProblem(problem);
        }
    }

    /** Whether the draw tab reads with the network in training while there is one. */
    public void readWithNetworkInTraining(boolean wanted) {
        peek.want(wanted);
    }

    /** Holds the run after the batch, or lets it go on. */
    public void pauseOrGoOn() {
        if (control != null && state instanceof RunState.Learning) {
            control.pause();
        } else if (control != null && state instanceof RunState.Paused) {
            control.goOn();
        }
    }

    /** Ends the learning after the batch, or the tests; what was learned is kept. */
    public void stop() {
        if (control != null && !stopping) {
            stopping = !(state instanceof RunState.Testing);
            control.stop();
            become(state);
        }
    }

    /** The program ends: the run is left where it is, and can go on from there. */
    public void breakOff() {
        if (control != null) {
            control.breakOff();
        }
    }
}

package dev.inkling.ui.train;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;
import dev.inkling.platform.Message;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.DigitSet;
import dev.inkling.training.Engine;
import dev.inkling.training.Evaluator;
import dev.inkling.training.HeldBack;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what the training tab does and shows. Called on the user interface's thread only; one run at a time goes on
 * the trainer's thread. It makes a new model; the one in use stays until {@link #use}.
 */
public final class TrainPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(TrainPresenter.class);

    private final TrainView view;
    private final Supplier<Engine> engine;
    private final CheckpointFile checkpoints;
    private final Executor trainer;
    private final Executor ui;
    private final Reading reading;

    private final DigitSources data;
    private RunState state = RunState.IDLE;
    private RunControl control = new RunControl();
    private Recognizer inUse;
    private Model finished;
    /** What the next run starts from; null for random weights. */
    private Model from;
    private double finishedAccuracy;
    /** Reads with what the run has learned so far; null without a run. */
    private Recognizer inTraining;
    private boolean peeks;
    private Checkpoint brokenOff;

    /**
     * @param data what there is to learn from
     * @param checkpoints where a run leaves its state after each epoch
     * @param trainer runs whole training runs, one after the other
     * @param ui runs what touches the view
     * @param reading told what is to read from now on
     */
    public TrainPresenter(
            TrainView view,
            Supplier<Engine> engine,
            DigitSources data,
            CheckpointFile checkpoints,
            Executor trainer,
            Executor ui,
            Reading reading) {
        this.view = view;
        this.engine = engine;
        this.checkpoints = checkpoints;
        this.trainer = trainer;
        this.ui = ui;
        this.reading = reading;
        this.data = data;
        view.showState(state);
        trainer.execute(this::findBrokenOff);
    }

    public RunState state() {
        return state;
    }

    /** New models are compared with this one. */
    public void modelInUse(Recognizer model) {
        inUse = model;
    }

    /** Starts from the model of {@link #startFrom} when there is one and the plan is for its network. */
    public void start(TrainingPlan plan) {
        Model start = from;
        boolean further = start != null && start.provenance().network().equals(plan.network().id());
        begin(plan, data.chosen(), digits -> {
            LabelledDigits training = digits.heldBack().training();
            LabelledDigits validation = digits.heldBack().validation();
            RunReporter reporter = reporter();
            return further
                    ? engine.get().trainFurther(start, plan, training, validation, digits.origin(), reporter)
                    : engine.get().train(plan, training, validation, digits.origin(), reporter);
        });
    }

    /** @param name what the user calls the model */
    public void startFrom(Model model, String name) {
        from = model;
        view.showStart(name, Network.byId(model.provenance().network()));
    }

    public void startAnew() {
        from = null;
        view.hideStart();
    }

    /** Goes on with the run that was broken off. */
    public void resumeBrokenOff() {
        Checkpoint checkpoint = brokenOff;
        if (checkpoint != null) {
            begin(checkpoint.plan(), data.of(checkpoint.origin()), digits -> {
                if (!digits.origin().equals(checkpoint.origin())) {
                    throw new TrainingFailedException(Message.of("training.resume.data"));
                }
                return engine.get().resume(
                        checkpoint, digits.heldBack().training(), digits.heldBack().validation(), reporter());
            });
        }
    }

    private RunReporter reporter() {
        return new RunReporter(control, ui, checkpoints, view, this::begun, this::peek);
    }

    private void begun(Recognizer network) {
        inTraining = network;
        peek();
    }

    /** Whether the draw tab reads with the network in training while there is one. */
    public void readWithNetworkInTraining(boolean wanted) {
        peeks = wanted;
        if (wanted) {
            peek();
        } else {
            reading.endPeek();
        }
    }

    private void peek() {
        if (peeks && inTraining != null) {
            reading.peek(inTraining);
        }
    }

    /** The run is over; whoever still reads with its network lets go of it first. */
    private void endRun() {
        inTraining = null;
        reading.endPeek();
    }

    public void forgetBrokenOff() {
        brokenOff = null;
        view.hideResumable();
        trainer.execute(this::deleteCheckpoint);
    }

    /** Holds the run after the batch, or lets it go on. */
    public void pauseOrGoOn() {
        if (state == RunState.RUNNING) {
            control.pause();
            become(RunState.PAUSED);
        } else if (state == RunState.PAUSED) {
            become(RunState.RUNNING);
            control.goOn();
        }
    }

    /** Ends the run after the batch; its best model so far is offered. Before the first batch it just ends. */
    public void stop() {
        if (state.canStop()) {
            become(RunState.STOPPING);
            control.stop();
        }
    }

    /** Reads with the new model from now on. */
    public void use() {
        if (finished != null) {
            Model model = finished;
            finished = null;
            inUse = model;
            view.hideResult();
            reading.use(model, finishedAccuracy);
        }
    }

    /** Forgets the new model. */
    public void keepOld() {
        if (finished != null) {
            finished.close();
            finished = null;
            view.hideResult();
        }
    }

    private record Digits(HeldBack heldBack, DataOrigin origin) {}

    private interface Run {

        Model train(Digits digits) throws TrainingFailedException;
    }

    private void begin(TrainingPlan plan, DigitSource source, Run run) {
        if (!state.canStart()) {
            return;
        }
        keepOld();
        brokenOff = null;
        view.hideResumable();
        view.hideProblem();
        view.showNewRun(plan);
        control = new RunControl();
        become(RunState.PREPARING);
        Recognizer compared = inUse;
        RunControl stop = control;
        trainer.execute(() -> train(plan, run, source, stop, compared));
    }

    private void train(TrainingPlan plan, Run run, DigitSource source, RunControl stop, Recognizer compared) {
        try {
            DigitSet set = source.load(stop::isStopped);
            if (stop.isStopped()) {
                throw new CancellationException();
            }
            Digits digits = new Digits(HeldBack.of(set.training(), plan), set.origin());
            ui.execute(() -> becomeIf(RunState.PREPARING, RunState.RUNNING));
            Model model = run.train(digits);
            ui.execute(() -> become(RunState.EVALUATING));
            deleteCheckpoint();
            Evaluator evaluator = new Evaluator();
            double accuracy = evaluator.evaluate(model, set.test()).accuracy();
            double before = compared == null ? Double.NaN : evaluator.evaluate(compared, set.test()).accuracy();
            ui.execute(() -> finish(model, accuracy, before, set));
        } catch (CancellationException e) {
            ui.execute(this::callOff);
            findBrokenOff();
        } catch (IOException | InvalidDataException | TrainingFailedException e) {
            LOG.warn("The run ended early", e);
            ui.execute(() -> fail(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("The run failed", e);
            ui.execute(() -> fail(String.valueOf(e.getMessage())));
        }
    }

    private void finish(Model model, double accuracy, double before, DigitSet set) {
        endRun();
        finished = model;
        finishedAccuracy = accuracy;
        become(RunState.FINISHED);
        view.showResult(accuracy, before, set.test().count(), set.origin().name());
    }

    /** It was stopped before it began. */
    private void callOff() {
        endRun();
        become(RunState.IDLE);
    }

    private void fail(String problem) {
        endRun();
        become(RunState.IDLE);
        view.showProblem(problem);
    }

    private void becomeIf(RunState expected, RunState next) {
        if (state == expected) {
            become(next);
        }
    }

    private void become(RunState next) {
        state = next;
        view.showState(next);
    }

    /** On the trainer's thread. */
    private void findBrokenOff() {
        try {
            Optional<Checkpoint> found = checkpoints.read();
            ui.execute(() -> found.filter(checkpoint -> state.canStart()).ifPresent(this::offer));
        } catch (IOException e) {
            LOG.warn("The checkpoint of the last run cannot be read", e);
            ui.execute(() -> view.showProblem(e.getMessage()));
        }
    }

    private void offer(Checkpoint checkpoint) {
        brokenOff = checkpoint;
        view.showResumable(checkpoint.epoch(), checkpoint.plan().epochs());
    }

    private void deleteCheckpoint() {
        try {
            checkpoints.delete();
        } catch (IOException e) {
            LOG.warn("The checkpoint cannot be deleted", e);
        }
    }
}

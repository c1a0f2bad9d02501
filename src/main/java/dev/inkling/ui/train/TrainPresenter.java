package dev.inkling.ui.train;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;
import dev.inkling.mnist.Mnist;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.Engine;
import dev.inkling.training.Evaluator;
import dev.inkling.training.HeldBack;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
    private final ModelTaker taken;

    private MnistFolder data;
    private RunState state = RunState.IDLE;
    private RunControl control = new RunControl();
    private Recognizer inUse;
    private Model finished;
    /** What the next run starts from; null for random weights. */
    private Model from;
    private double finishedAccuracy;
    private Checkpoint brokenOff;

    /**
     * @param data where to look for MNIST
     * @param checkpoints where a run leaves its state after each epoch
     * @param trainer runs whole training runs, one after the other
     * @param ui runs what touches the view
     * @param taken told of a new model that is to read from now on; on the user interface's thread
     */
    public TrainPresenter(
            TrainView view,
            Supplier<Engine> engine,
            MnistFolder data,
            CheckpointFile checkpoints,
            Executor trainer,
            Executor ui,
            ModelTaker taken) {
        this.view = view;
        this.engine = engine;
        this.checkpoints = checkpoints;
        this.trainer = trainer;
        this.ui = ui;
        this.taken = taken;
        lookIn(data);
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

    public void lookIn(MnistFolder folder) {
        data = folder;
        List<String> missing = folder.missingFiles();
        if (missing.isEmpty()) {
            view.showDataFound(folder.directory());
        } else {
            view.showDataMissing(folder.directory(), missing);
        }
    }

    /** Starts from the model of {@link #startFrom} when there is one and the plan is for its network. */
    public void start(TrainingPlan plan) {
        Model start = from;
        boolean further = start != null && start.provenance().network().equals(plan.network().id());
        begin(plan, digits -> {
            LabelledDigits training = digits.heldBack().training();
            LabelledDigits validation = digits.heldBack().validation();
            RunReporter reporter = new RunReporter(control, ui, checkpoints, view);
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
            begin(checkpoint.plan(), digits -> {
                if (!digits.origin().equals(checkpoint.origin())) {
                    throw new TrainingFailedException("The run that was broken off learned from other data: start a new one");
                }
                return engine.get().resume(checkpoint, digits.heldBack().training(), digits.heldBack().validation(),
                        new RunReporter(control, ui, checkpoints, view));
            });
        }
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

    /** Ends the run after the batch; its best model so far is offered. */
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
            taken.accept(model, finishedAccuracy);
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

    private void begin(TrainingPlan plan, Run run) {
        if (!state.canStart()) {
            return;
        }
        keepOld();
        brokenOff = null;
        view.hideResumable();
        view.hideProblem();
        view.showNewRun(plan.network().id());
        control = new RunControl();
        become(RunState.PREPARING);
        MnistFolder folder = data;
        Recognizer compared = inUse;
        trainer.execute(() -> train(run, folder, compared));
    }

    private void train(Run run, MnistFolder folder, Recognizer compared) {
        try {
            Mnist mnist = folder.load();
            Digits digits = new Digits(HeldBack.of(mnist.training()), new DataOrigin("MNIST", mnist.checksums()));
            ui.execute(() -> becomeIf(RunState.PREPARING, RunState.RUNNING));
            Model model = run.train(digits);
            ui.execute(() -> become(RunState.EVALUATING));
            deleteCheckpoint();
            Evaluator evaluator = new Evaluator();
            double accuracy = evaluator.evaluate(model, mnist.test()).accuracy();
            double before = compared == null ? Double.NaN : evaluator.evaluate(compared, mnist.test()).accuracy();
            ui.execute(() -> finish(model, accuracy, before, mnist.test().count()));
        } catch (IOException | InvalidDataException | TrainingFailedException e) {
            LOG.warn("The run ended early", e);
            ui.execute(() -> fail(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("The run failed", e);
            ui.execute(() -> fail(String.valueOf(e.getMessage())));
        }
    }

    private void finish(Model model, double accuracy, double before, int digits) {
        finished = model;
        finishedAccuracy = accuracy;
        become(RunState.FINISHED);
        view.showResult(accuracy, before, digits);
    }

    private void fail(String problem) {
        become(RunState.IDLE);
        view.showProblem(problem);
        lookIn(data);
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

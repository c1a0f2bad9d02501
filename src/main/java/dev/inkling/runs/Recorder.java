package dev.inkling.runs;

import dev.inkling.platform.Reason;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Next;
import dev.inkling.training.TrainingListener;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a run says while it learns, and tells who follows it. On the thread that trains. */
final class Recorder implements TrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Run run;
    private final CurveLog log;
    private final RunControl control;
    private final RunListener listener;
    private long step;

    Recorder(Run run, CurveLog log, RunControl control, RunListener listener) {
        this.run = run;
        this.log = log;
        this.control = control;
        this.listener = listener;
    }

    @Override
    public void begun(Recognizer inTraining) {
        listener.begun(inTraining);
    }

    @Override
    public void batchDone(BatchResult result) {
        step = result.step();
        run.curve().add(step, result.loss());
        log.add(step, result.loss());
        listener.batchDone(result);
    }

    @Override
    public void epochDone(EpochResult result) {
        Curve.Epoch epoch = new Curve.Epoch(
                result.epoch(), step, result.loss(), result.validationLoss(), result.accuracy(), result.seconds());
        run.curve().add(epoch);
        log.add(epoch);
        listener.epochDone(result);
    }

    /** A full disk is no reason to lose the run: the checkpoint before stays, and the user is told. */
    @Override
    public void checkpoint(Checkpoint checkpoint) {
        try {
            run.folder().checkpoint().write(checkpoint);
            if (checkpoint.header().epoch() > run.state().epochs()) {
                become(new RunState.Learning(checkpoint.header().epoch()));
            }
        } catch (IOException e) {
            LOG.warn("The checkpoint of {} cannot be written", run.id(), e);
            listener.warned(Reason.of(e));
        }
    }

    @Override
    public Next next() {
        if (!control.isPaused()) {
            return control.awaitTurn();
        }
        int epochs = run.state().epochs();
        become(new RunState.Paused(epochs));
        Next next = control.awaitTurn();
        become(new RunState.Learning(epochs));
        return next;
    }

    private void become(RunState state) {
        run.become(state);
        listener.became(state);
    }
}

package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what the training tab is told to show, and answers as a user would. */
final class RecordingTrainView implements TrainView {

    final List<String> states = new ArrayList<>();
    final List<BatchResult> batches = new ArrayList<>();
    int epochs;
    Consumer<BatchResult> afterBatch = batch -> {};
    Runnable onceItTests = () -> {};
    boolean stopping;
    Run run;
    Run ended;
    Message problem;
    String start;
    List<Comparison> comparisons;
    boolean resultShown;

    String state() {
        return states.get(states.size() - 1);
    }

    /** Before it was over. */
    String lastOfRun() {
        return states.get(states.size() - 2);
    }

    @Override
    public void showState(RunState state, boolean stops) {
        states.add(state == null ? "none" : state.getClass().getSimpleName());
        stopping = stops;
        if (state instanceof RunState.Testing) {
            Runnable now = onceItTests;
            onceItTests = () -> {};
            now.run();
        }
    }

    @Override
    public void showRun(Run begun) {
        run = begun;
    }

    @Override
    public void showReading(double share) {}

    @Override
    public void showBatch(BatchResult newest) {
        batches.add(newest);
        afterBatch.accept(newest);
    }

    @Override
    public void showEpoch() {
        epochs++;
    }

    @Override
    public void showTesting(double share) {}

    @Override
    public void showEnd(Run over) {
        ended = over;
    }

    @Override
    public void showResult(Run tested, List<Comparison> scores) {
        comparisons = scores;
        resultShown = true;
    }

    @Override
    public void hideResult() {
        resultShown = false;
    }

    @Override
    public void showStart(String model, Network network) {
        start = model + " " + network.id();
    }

    @Override
    public void hideStart() {
        start = null;
    }

    @Override
    public void showProblem(Message message) {
        problem = message;
    }

    @Override
    public void hideProblem() {
        problem = null;
    }
}

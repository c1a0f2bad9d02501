package dev.inkling.ui.train;

import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.evaluation.Score;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.runs.RunStore;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.util.List;

/** Has the training tab show all it can show at a time. On the user interface's thread. */
public final class TrainTabWithEverything {

    private TrainTabWithEverything() {}

    public static void show(TrainPane pane, RunStore store) throws IOException {
        Run run = store.create(new RunStore.Order(
                "1", TrainingPlan.of(Network.QUICK), List.of(new WeightedSource(new StrokesSource(), 1)), null, ""));
        pane.showState(new RunState.Learning(0), false);
        pane.showRun(run);
        pane.showBatch(new BatchResult(1, 1, 1, 2, 64, 2.3, 1000));
        Score found = new Score("MNIST", "1", 10_000, 9000);
        pane.showResult(
                run,
                List.of(new Comparison(found, new Score("MNIST", "1", 10_000, 8000)),
                        new Comparison(new Score("MNIST", "2", 20, 19), null)));
        pane.showStart("", Network.QUICK);
        pane.runs().showDeleted("1");
    }
}

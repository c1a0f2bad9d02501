package dev.inkling.dl4j.plain;

import java.util.function.Consumer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;

/** Deeplearning4j calls it after every batch; a model's score is the loss of that batch with the penalty of L2. */
final class LossReport extends BaseTrainingListener {

    private final transient Consumer<String> report;

    LossReport(Consumer<String> report) {
        this.report = report;
    }

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
        report.accept("batch " + iteration + ": loss " + model.score());
    }
}

package dev.inkling.dl4j.plain;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.Mixture;
import dev.inkling.dl4j.Architectures;
import dev.inkling.dl4j.BatchSource;
import dev.inkling.dl4j.NativeRuntime;
import dev.inkling.training.TrainingPlan;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;

/**
 * How one trains with Deeplearning4j as one writes it: a configuration, a network made of it, an iterator of batches, a listener,
 * {@code fit}, and an evaluation. The program itself trains with {@code dl4j.fast}, which does the same faster; this is where
 * to begin reading, and what the other is tested against.
 */
public final class PlainTraining {

    private final TrainingPlan plan;
    private final Consumer<String> report;

    /** @param report told a line a batch and a line an epoch */
    public PlainTraining(TrainingPlan plan, Consumer<String> report) {
        this.plan = plan;
        this.report = report;
    }

    /**
     * @param training what to learn from
     * @param validation what to find the accuracy on after each epoch
     * @return the network as the last epoch left it
     */
    public MultiLayerNetwork train(LabelledDigits training, LabelledDigits validation) {
        NativeRuntime.oneThreadHere();
        BatchSource source = new BatchSource(Mixture.of(training), plan);
        int epochs = plan.end().epochs();
        MultiLayerNetwork network =
                new MultiLayerNetwork(Architectures.of(plan, source.classes(), (long) epochs * source.batchesPerEpoch()));
        network.init();
        network.setListeners(new LossReport(report));
        for (int epoch = 1; epoch <= epochs; epoch++) {
            network.fit(Batches.ofEpoch(source, epoch));
            Evaluation evaluation = network.evaluate(Batches.of(validation, source.classes()));
            report.accept("epoch " + epoch + ": accuracy " + evaluation.accuracy());
        }
        return network;
    }
}

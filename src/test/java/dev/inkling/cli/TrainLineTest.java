package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.Split;
import dev.inkling.data.sources.InkSource;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.NonDigitsSource;
import dev.inkling.data.sources.PeopleSource;
import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.runs.RunRecord;
import dev.inkling.runs.RunState;
import dev.inkling.training.Activation;
import dev.inkling.training.Augmentation;
import dev.inkling.training.Loss;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Preset;
import dev.inkling.training.Provenance;
import dev.inkling.training.Schedule;
import dev.inkling.training.TrainingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TrainLineTest {

    private static final List<WeightedSource> MNIST = List.of(new WeightedSource(new MnistSource("/own", true), 1));

    @Command(name = "plan")
    private static final class Plan {

        @Mixin
        private PlanOptions options;
    }

    @Test
    void whatTheLineSaysIsThePlanAgain() {
        for (Preset preset : Preset.values()) {
            assertEquals(preset.plan(), parsed(TrainLine.of(run(preset.plan(), MNIST, null))));
        }
        assertEquals(everythingChanged(), parsed(TrainLine.of(run(everythingChanged(), MNIST, null))));
    }

    @Test
    void namesOnlyWhatIsNotUsual() {
        assertEquals(
                Optional.of("inkling train --network quick --epochs 7"),
                TrainLine.of(run(TrainingPlan.of(Network.QUICK).withEpochs(7), MNIST, null)));
    }

    @Test
    void namesSourcesWeightsAndTheModelToBeginWith() {
        List<WeightedSource> sources = List.of(
                new WeightedSource(new MnistSource("/data/my MNIST", false), 68), new WeightedSource(new StrokesSource(), 6),
                new WeightedSource(new PeopleSource(), 12.5), new WeightedSource(new NonDigitsSource(), 14),
                new WeightedSource(new InkSource("/it's.jsonl"), 1));
        assertEquals(
                Optional.of("inkling train --network seed --from a.zip --data '/data/my MNIST' --source mnist=68 --source strokes=6 "
                        + "--source people=12.5 --source non-digits=14 --source '/it'\\''s.jsonl=1'"),
                TrainLine.of(run(TrainingPlan.of(Network.SEED), sources, "a")));
    }

    @Test
    void aModelsFileTellsPlanAndShares() {
        DataOrigin mnist = new DataOrigin("MNIST", Map.of());
        assertEquals(Optional.of("inkling train --network seed"), TrainLine.of(provenance(mnist)));
        DataOrigin mixed = DataOrigin.of(List.of(
                new DataOrigin.Part(mnist, 0.68, 10), new DataOrigin.Part(new DataOrigin("people's digits", Map.of()), 0.32, 10)));
        assertEquals(Optional.of("inkling train --network seed --source mnist=68 --source people=32"), TrainLine.of(provenance(mixed)));
    }

    @Test
    void noStrangersNameIsACommand() {
        DataOrigin bad = new DataOrigin("$(touch /tmp/x); `id`\n'", Map.of());
        assertEquals(
                Optional.of("inkling train --network seed --source '$(touch /tmp/x); `id` '\\'''"), TrainLine.of(provenance(bad)));
    }

    @Test
    void whatLearnedAHandIsNoneOfTrainsRuns() {
        assertEquals(Optional.empty(), TrainLine.of(run(TrainingPlan.of(Network.DEEP).withAnchor(0.5), MNIST, null)));
        List<WeightedSource> cut = List.of(new WeightedSource(new InkSource("/mine.jsonl", List.of(3), false), 1));
        assertEquals(Optional.empty(), TrainLine.of(run(TrainingPlan.of(Network.DEEP), cut, null)));
    }

    private static TrainingPlan everythingChanged() {
        return TrainingPlan.of(Network.SEED).withEpochs(8).withPatience(3).withBatch(32).withLearningRate(1.5e-7)
                .withSchedule(Schedule.STEPS).withOptimizer(Optimizer.SGD).withLoss(Loss.MEAN_SQUARED_ERROR)
                .withActivation(Activation.TANH).withDropout(0.25).withL2(1e-4).withAveraging(0.999)
                .withAugmentation(new Augmentation(0.5, 10, 0, 0.125, 0, 1)).withHeldBack(20).withDigits(5000)
                .withSplit(Split.TAIL).withSeed(-7);
    }

    /** The words after "inkling train", as the terminal reads them. */
    private static TrainingPlan parsed(Optional<String> line) {
        String[] words = line.orElseThrow().split(" ");
        Plan plan = new Plan();
        InklingCommand.withChoices(new CommandLine(plan)).parseArgs(Arrays.copyOfRange(words, 2, words.length));
        return plan.options.plan();
    }

    private static RunRecord run(TrainingPlan plan, List<WeightedSource> sources, String from) {
        return new RunRecord("x", "", "2026-01-01T00:00:00Z", plan, sources, null, from, new RunState.Waiting());
    }

    private static Provenance provenance(DataOrigin data) {
        return new Provenance("seed", "2026-01-01T00:00:00Z", TrainingPlan.of(Network.SEED), data, 10, 1, 1, 0.9, 1, Map.of(), null, List.of());
    }
}

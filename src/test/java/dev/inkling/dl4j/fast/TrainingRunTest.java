package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.training.Activation;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Loss;
import dev.inkling.training.Network;
import dev.inkling.training.Next;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingRunTest {

    private static final LabelledDigits NONE = new LabelledDigits(new byte[0], new byte[0]);

    private final LabelledDigits training = DrawnDigits.of(640, 1);
    private final LabelledDigits validation = DrawnDigits.of(200, 2);

    @ParameterizedTest
    @EnumSource
    void learnsSimpleDigitsInAFewSteps(Network network) throws TrainingFailedException {
        List<EpochResult> epochs = new ArrayList<>();
        TrainingPlan plan = TrainingPlan.of(network).withEpochs(4);
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(training, validation), 2, recorder(epochs))) {
            run.run();
            assertEquals(4, epochs.size());
            assertTrue(epochs.get(3).loss() < epochs.get(0).loss(), "the loss falls");
            assertTrue(run.bestAccuracy() > 0.9, "accuracy " + run.bestAccuracy());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNumberOfReplicasChangesTheResultByRoundingOnly(Network network) throws TrainingFailedException {
        float[] alone = parametersAfterTraining(network, 1);
        float[] together = parametersAfterTraining(network, 2);
        double difference = 0;
        double size = 0;
        for (int i = 0; i < alone.length; i++) {
            difference += Math.pow(alone[i] - together[i], 2);
            size += Math.pow(alone[i], 2);
        }
        assertEquals(0, Math.sqrt(difference / size), 2e-3, "relative distance of the weights");
    }

    @Test
    void theSameSeedGivesTheSameWeights() throws TrainingFailedException {
        assertArrayEquals(
                parametersAfterTraining(Network.DEEP, 2), parametersAfterTraining(Network.DEEP, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatWasBrokenOffEndsWhereAnUninterruptedOneDoes(Network network) throws TrainingFailedException {
        endsWhereAnUninterruptedRunDoes(TrainingPlan.of(network).withEpochs(3).withLearningRate(1e-3));
    }

    @Test
    void soDoesOneThatAveragesItsWeights() throws TrainingFailedException {
        endsWhereAnUninterruptedRunDoes(TrainingPlan.of(Network.QUICK).withEpochs(3).withAveraging(0.9));
    }

    @Test
    void anAnchorHoldsTheResultNearWhereItBegan() throws TrainingFailedException {
        float[] begin = parametersAfterTraining(Network.QUICK, 1);
        float[] free = goneOnFrom(begin, 0);
        float[] held = goneOnFrom(begin, 0.75);
        float[] between = new float[begin.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = free[i] + 0.75f * (begin[i] - free[i]);
        }
        assertArrayEquals(between, held, 1e-6f);
        assertFalse(Arrays.equals(begin, free));
    }

    @Test
    void itHoldsNearerWhereHeldBackDigitsAreForgotten() throws TrainingFailedException {
        float[] begin = parametersAfterTraining(Network.QUICK, 1);
        LabelledDigits wrong = DrawnDigits.mislabelled(640, 1);
        float[] free = goneOnFrom(begin, 0.1, wrong, NONE);
        float[] held = goneOnFrom(begin, 0.1, wrong, validation);
        assertTrue(distance(begin, held) < 0.8 * distance(begin, free));
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.pow(one[i] - other[i], 2);
        }
        return Math.sqrt(sum);
    }

    private float[] goneOnFrom(float[] weights, double anchor) throws TrainingFailedException {
        return goneOnFrom(weights, anchor, training, NONE);
    }

    private float[] goneOnFrom(float[] weights, double anchor, LabelledDigits learned, LabelledDigits heldBack)
            throws TrainingFailedException {
        TrainingPlan plan = TrainingPlan.of(Network.QUICK).withEpochs(1).withAnchor(anchor);
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(learned, heldBack), 1, TrainingListener.SILENT)) {
            run.startFrom(weights);
            run.run();
            return run.network().params().toFloatVector();
        }
    }

    private void endsWhereAnUninterruptedRunDoes(TrainingPlan plan) throws TrainingFailedException {
        AtomicReference<Checkpoint> first = new AtomicReference<>();
        TrainingListener keepFirst = new TrainingListener() {
            @Override
            public void checkpoint(Checkpoint checkpoint) {
                first.compareAndSet(null, checkpoint);
            }
        };
        float[] uninterrupted;
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(training, validation), 2, keepFirst)) {
            run.run();
            uninterrupted = run.network().params().toFloatVector();
        }
        assertEquals(1, first.get().header().epoch());
        List<EpochResult> epochs = new ArrayList<>();
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(training, validation), 2, recorder(epochs))) {
            run.restore(first.get());
            run.run();
            assertArrayEquals(uninterrupted, run.network().params().toFloatVector());
        }
        assertEquals(2, epochs.size());
    }

    @Test
    void stopsAfterTheBatchInWhichItIsTold() throws TrainingFailedException {
        List<BatchResult> batches = new ArrayList<>();
        TrainingListener stopAfterThree = new TrainingListener() {
            @Override
            public void batchDone(BatchResult result) {
                batches.add(result);
            }

            @Override
            public Next next() {
                return batches.size() == 3 ? Next.STOP : Next.GO_ON;
            }
        };
        try (TrainingRun run = new TrainingRun(TrainingPlan.of(Network.QUICK), DrawnDigits.data(training, NONE), 1, stopAfterThree)) {
            run.run();
        }
        assertEquals(3, batches.size());
    }

    @Test
    void aLossThatRunsAwayEndsTheRunAndSaysWhatToChange() {
        TrainingPlan wild = TrainingPlan.of(Network.SEED).withEpochs(20).withLearningRate(10);
        TrainingFailedException failure = assertThrows(TrainingFailedException.class, () -> {
            try (TrainingRun run = new TrainingRun(wild, DrawnDigits.data(training, NONE), 1, TrainingListener.SILENT)) {
                run.run();
            }
        });
        assertTrue(failure.getMessage().contains("learning rate 10"), failure.getMessage());
    }

    @Test
    void aSquaredErrorThatRunsAwayEndsTheRunToo() {
        TrainingPlan wild = TrainingPlan.of(Network.SEED)
                .withLoss(Loss.MEAN_SQUARED_ERROR)
                .withEpochs(20)
                .withLearningRate(10);
        assertThrows(TrainingFailedException.class, () -> {
            try (TrainingRun run = new TrainingRun(wild, DrawnDigits.data(training, NONE), 1, TrainingListener.SILENT)) {
                run.run();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"MEAN_SQUARED_ERROR, RELU", "CROSS_ENTROPY, TANH", "MEAN_SQUARED_ERROR, TANH"})
    void lossOnOtherDigitsIsMeasuredAsTheLossOfTheBatches(Loss loss, Activation activation) throws TrainingFailedException {
        List<EpochResult> epochs = new ArrayList<>();
        TrainingPlan plan = TrainingPlan.of(Network.QUICK)
                .withLoss(loss)
                .withActivation(activation)
                .withLearningRate(1e-9)
                .withEpochs(1);
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(training, training), 2, recorder(epochs))) {
            run.run();
        }
        assertEquals(epochs.get(0).loss(), epochs.get(0).validationLoss(), 1e-4 * epochs.get(0).loss());
    }

    @Test
    void fewerDigitsThanABatchAreOneBatch() throws TrainingFailedException {
        List<EpochResult> epochs = new ArrayList<>();
        TrainingPlan plan = TrainingPlan.of(Network.QUICK).withEpochs(1);
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(training.range(0, 7), NONE), 2, recorder(epochs))) {
            run.run();
        }
        assertEquals(1, epochs.size());
        assertTrue(Double.isNaN(epochs.get(0).accuracy()));
    }

    private float[] parametersAfterTraining(Network network, int replicas) throws TrainingFailedException {
        TrainingPlan plan = TrainingPlan.of(network).withEpochs(1).withLearningRate(1e-4);
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(training.range(0, 320), NONE), replicas, TrainingListener.SILENT)) {
            run.run();
            return run.network().params().toFloatVector();
        }
    }

    private static TrainingListener recorder(List<EpochResult> epochs) {
        return new TrainingListener() {
            @Override
            public void epochDone(EpochResult result) {
                epochs.add(result);
            }
        };
    }
}

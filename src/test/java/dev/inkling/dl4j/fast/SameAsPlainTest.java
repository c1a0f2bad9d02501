package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.Architectures;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.dl4j.plain.PlainTraining;
import dev.inkling.raster.Raster;
import dev.inkling.training.Activation;
import dev.inkling.training.Augmentation;
import dev.inkling.training.Loss;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fast trainer ends where Deeplearning4j's own {@code fit} does, weights and running statistics, array by array. */
class SameAsPlainTest {

    /** Of the way that an array came from where it began. */
    private static final double TOLERANCE = 5e-4;

    /** Adam divides a gradient by its size, so that the rounding of the smallest counts like that of the largest. */
    private static final double ADAM_TOLERANCE = 3e-3;

    /** RMSProp's first step is of one size for every weight, where the gradient is nothing but rounding too. */
    private static final double RMSPROP_TOLERANCE = 1e-2;

    private static final LabelledDigits DIGITS = withPlainOnes(DrawnDigits.of(160, 1));

    @ParameterizedTest
    @CsvSource({
        "SEED, RMSPROP, CROSS_ENTROPY, RELU",
        "SEED, ADAM, CROSS_ENTROPY, RELU",
        "SEED, SGD, CROSS_ENTROPY, RELU",
        "SEED, SGD, MEAN_SQUARED_ERROR, SIGMOID",
        "SEED, ADAM, MEAN_SQUARED_ERROR, TANH",
        "QUICK, RMSPROP, MEAN_SQUARED_ERROR, RELU",
        "QUICK, ADAM, CROSS_ENTROPY, RELU",
        "QUICK, SGD, CROSS_ENTROPY, TANH",
        "DEEP, RMSPROP, CROSS_ENTROPY, RELU",
        "DEEP, ADAM, CROSS_ENTROPY, RELU",
        "DEEP, SGD, CROSS_ENTROPY, RELU",
        "DEEP, ADAM, MEAN_SQUARED_ERROR, SIGMOID",
    })
    void endsWhereFitDoes(Network kind, Optimizer optimizer, Loss loss, Activation activation) throws TrainingFailedException {
        TrainingPlan plan = TrainingPlan.of(kind)
                .withOptimizer(optimizer)
                .withLoss(loss)
                .withActivation(activation)
                // Batch normalization takes its statistics over a shard: only a batch of one is the same. More small batches would let
                // the roundings grow.
                .withEpochs(kind.isNormalized() ? 1 : 2)
                .withBatch(kind.isNormalized() ? Shard.LARGEST_NORMALIZED - 1 : 64)
                .withLearningRate(1e-4)
                .withL2(0.01)
                .withDropout(0)
                .withAugmentation(Augmentation.NONE);
        MultiLayerNetwork start = new MultiLayerNetwork(Architectures.of(plan, 10, 1));
        start.init();
        Map<String, INDArray> plain = new PlainTraining(plan, line -> {}).train(DIGITS, DIGITS).paramTable();
        double tolerance = switch (optimizer) {
            case SGD -> TOLERANCE;
            case ADAM -> ADAM_TOLERANCE;
            case RMSPROP -> RMSPROP_TOLERANCE;
        };
        // Without digits to validate on, the last epoch is the one that is kept.
        try (TrainingRun run = new TrainingRun(plan, DrawnDigits.data(DIGITS, DIGITS.range(0, 0)), 2, TrainingListener.SILENT)) {
            run.run();
            Map<String, INDArray> fast = run.network().paramTable();
            assertEquals(plain.keySet(), fast.keySet());
            plain.forEach((name, values) -> {
                double way = values.distance2(start.paramTable().get(name));
                assertTrue(way > 0, name + " was trained");
                assertEquals(0, values.distance2(fast.get(name)) / way, tolerance, name);
            });
        }
    }

    /** Digits of which some are blank and some are all ink: there the numbers under a pooling's window are equal. */
    private static LabelledDigits withPlainOnes(LabelledDigits digits) {
        byte[] pixels = new byte[digits.count() * Raster.PIXELS];
        byte[] labels = new byte[digits.count()];
        for (int i = 0; i < digits.count(); i++) {
            float[] raster = digits.raster(i).toArray();
            if (i % 16 == 0) {
                Arrays.fill(raster, i % 32 == 0 ? 0 : 1);
            }
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                pixels[i * Raster.PIXELS + pixel] = (byte) Math.round(255 * raster[pixel]);
            }
            labels[i] = (byte) digits.label(i);
        }
        return new LabelledDigits(pixels, labels);
    }
}

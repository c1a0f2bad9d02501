package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.data.Split;
import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.training.Activation;
import dev.inkling.training.Augmentation;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Loss;
import dev.inkling.training.Network;
import dev.inkling.training.Next;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Schedule;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {

    @TempDir
    Path folder;

    private CommandLineRun inkling;
    private Path model;

    @BeforeEach
    void prepare() throws Exception {
        SmallMnist.in(folder, 240, 10);
        inkling = new CommandLineRun(folder);
        model = folder.resolve("model.zip");
    }

    @Test
    void aLineAnEpochAsText() {
        assertEquals(0, inkling.run("train", "--epochs", 2, "--out", model));
        assertEquals(
                "epoch 1 of 2: loss 0.5000, accuracy 75.00 %, 1,000 images/s, 1.5 s\n"
                        + "epoch 2 of 2: loss 0.2500, accuracy 87.50 %, 1,000 images/s, 1.5 s\n"
                        + "wrote " + model + ": epoch 2, which read 87.50 % of the held-back digits rightly\n",
                inkling.out());
        assertEquals("", inkling.err());
        assertTrue(Files.exists(model));
    }

    @Test
    void anObjectAnEpochAsJson() {
        inkling.terminal = true;
        assertEquals(0, inkling.run("train", "--json", "--epochs", 2, "--out", model));
        assertEquals(
                "{\"epoch\":1,\"loss\":0.5,\"accuracy\":0.75,\"imagesPerSecond\":1000.0,\"seconds\":1.5}\n"
                        + "{\"epoch\":2,\"loss\":0.25,\"accuracy\":0.875,\"imagesPerSecond\":1000.0,\"seconds\":1.5}\n",
                inkling.out());
        assertEquals("", inkling.err());
    }

    @Test
    void aTerminalSeesProgress() {
        inkling.terminal = true;
        assertEquals(0, inkling.run("train", "--epochs", 2, "--out", model));
        assertTrue(inkling.err().startsWith(
                "\repoch 1 [###############...............]  50 % loss 0.500 1,000 images/s 0:00 left"), inkling.err());
        assertTrue(inkling.err().endsWith("\r" + " ".repeat(79) + "\r"));
    }

    @Test
    void aTwelfthIsHeldBackAndTheOriginWrittenDown() {
        inkling.run("train", "--out", model);
        assertEquals(220, inkling.engine.trainingDigits);
        assertEquals(20, inkling.engine.validationDigits);
        assertEquals(
                Set.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
                inkling.engine.origin.checksums().keySet());
    }

    @Test
    void aLimit() {
        assertEquals(0, inkling.run("train", "--limit", 50, "--out", model));
        assertEquals(50, inkling.engine.trainingDigits);
        assertEquals(20, inkling.engine.validationDigits);
    }

    @Test
    void thePlanIsTheNetworksUnlessSaidOtherwise() {
        inkling.run("train", "--out", model);
        inkling.run(
                "train", "--network", "seed", "--epochs", 4, "--batch", 32, "--learning-rate", 0.5, "--seed", -7,
                "--split", "tail", "--out", model);
        TrainingPlan said = TrainingPlan.of(Network.SEED)
                .withEpochs(4)
                .withBatch(32)
                .withLearningRate(0.5)
                .withSeed(-7)
                .withSplit(Split.TAIL);
        assertEquals(List.of(TrainingPlan.of(Network.QUICK), said), inkling.engine.plans);
    }

    @Test
    void everyFieldOfThePlanHasAnOption() {
        inkling.run(
                "train", "--network", "seed", "--patience", 3, "--schedule", "one-cycle", "--optimizer", "sgd", "--loss",
                "mean-squared-error", "--activation", "tanh", "--dropout", 0.5, "--l2", 0.001, "--augment", "on", "--held-back", 4,
                "--limit", 60, "--out", model);
        TrainingPlan said = TrainingPlan.of(Network.SEED)
                .withPatience(3)
                .withSchedule(Schedule.ONE_CYCLE)
                .withOptimizer(Optimizer.SGD)
                .withLoss(Loss.MEAN_SQUARED_ERROR)
                .withActivation(Activation.TANH)
                .withDropout(0.5)
                .withL2(0.001)
                .withAugmentation(Augmentation.USUAL)
                .withHeldBack(4)
                .withDigits(60);
        assertEquals(List.of(said), inkling.engine.plans);
        assertEquals(60, inkling.engine.trainingDigits);
        assertEquals(60, inkling.engine.validationDigits);
    }

    @Test
    void theAugmentationsBoundsCanBeNamed() {
        inkling.run("train", "--augment", "shift=2,pen=0.5", "--out", model);
        inkling.run("train", "--network", "deep", "--augment", "off", "--out", model);
        assertEquals(
                List.of(new Augmentation(2, 0, 0, 0, 0, 0.5), Augmentation.NONE),
                inkling.engine.plans.stream().map(plan -> plan.regularization().augmentation()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epochs 0           | Epochs are 1 to 1000, not 0",
                "--epochs 1001        | Epochs are 1 to 1000, not 1001",
                "--batch -1           | A batch is 1 to 4096 digits, not -1",
                "--learning-rate 0    | The learning rate is above 0 and at most 10, not 0.0",
                "--learning-rate NaN  | The learning rate is above 0 and at most 10, not NaN",
                "--limit -1           | Digits to learn from are 0 or more, not -1",
                "--held-back 1        | Held back is one digit in 2 to 1000, or 0, not 1",
                "--network big | Invalid value for option '--network': There is no network 'big'; there are seed, quick, deep",
                "--split middle       | Invalid value for option '--split': 'middle' is not one of tail, balanced",
                "--epochs many        | Invalid value for option '--epochs': 'many' is not an int",
                "--seed 99999999999999999999 | Invalid value for option '--seed': '99999999999999999999' is not a long",
                "--dropout 1          | Dropout is 0 to 0.9, not 1.0",
                "--schedule cosine    | Invalid value for option '--schedule': 'cosine' is not one of constant, steps, one-cycle",
                "--loss none | Invalid value for option '--loss': 'none' is not one of cross-entropy, mean-squared-error",
                "--augment shift=9    | Invalid value for option '--augment': The bound of shift is 0 to 4.0, not 9.0",
                "--augment pen=x      | Invalid value for option '--augment': 'x' is not a number",
                "--augment much | Invalid value for option '--augment': 'much' is neither on nor off nor a bound, such as shift=1.5, of shift, rotation, scale, shear, elastic, pen",
                "--speed 9            | Unknown options: '--speed', '9'",
                "--epochs             | Missing required parameter for option '--epochs' (N)",
            })
    void wrongUsage(String options, String message) {
        String[] words = ("train " + options).split(" ");
        assertEquals(2, inkling.run((Object[]) words));
        assertEquals("inkling: " + message + " (see inkling train --help)\n", inkling.err());
        assertEquals("", inkling.out());
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeTraining() {
        Path out = folder.resolve("nowhere").resolve("model.zip");
        assertEquals(1, inkling.run("train", "--out", out));
        assertEquals("inkling: " + out + ": there is no folder " + folder.resolve("nowhere") + "\n", inkling.err());
        assertTrue(inkling.engine.plans.isEmpty());
    }

    @Test
    void aFolderIsNoModelFile() {
        assertEquals(1, inkling.run("train", "--out", folder));
        assertEquals("inkling: " + folder + ": this is a folder, expected a file name for the model\n", inkling.err());
    }

    @Test
    void aRunThatFailsKeepsTheOldModel() throws Exception {
        Files.writeString(model, "old");
        assertEquals(1, inkling.run("train", "--learning-rate", 10, "--out", model));
        assertEquals(
                "inkling: Training stopped: the loss diverged to 1000.0. The learning rate 10.0 is too high for this network; "
                        + "try a tenth of it\n",
                inkling.err());
        assertEquals("old", Files.readString(model));
    }

    @Test
    void theRunGoesOnWhenNobodyFollowsIt() {
        inkling.out = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(0, inkling.run("train", "--out", model));
        assertEquals("", inkling.err());
        assertTrue(Files.exists(model));
    }

    @Test
    void aFullDiskAtStandardOutputDoesNotLoseTheModel() {
        inkling.out = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertEquals(1, inkling.run("train", "--epochs", 3, "--out", model));
        assertEquals("inkling: cannot write standard output: No space left on device\n", inkling.err());
        assertTrue(Files.exists(model));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeTheModelsFileIsToldBeforeTraining() {
        Path tooLong = folder.resolve("m".repeat(252) + ".zip");
        assertEquals(1, inkling.run("train", "--out", tooLong));
        assertEquals(1, inkling.run("train", "--out", "/dev/full"));
        assertEquals(
                "inkling: " + tooLong + ": File name too long\n"
                        + "inkling: /dev/full: this is not a file but a folder or a device\n",
                inkling.err());
        assertTrue(inkling.engine.plans.isEmpty());
    }

    @Test
    void aModelThatCannotBeWrittenInTheEndIsKeptElsewhere() throws IOException {
        inkling.engine.afterBatch = (batch, listener) -> inTheWay(model);
        assertEquals(1, inkling.run("train", "--epochs", 1, "--out", model));
        assertTrue(inkling.err().startsWith("inkling: " + model + ": "), inkling.err());
        try (Stream<Path> runs = Files.list(inkling.runs())) {
            Path kept = runs.findFirst().orElseThrow().resolve("model.zip");
            assertTrue(Files.size(kept) > 0);
            assertEquals(
                    "inkling: " + model + ": this is not a file but a folder or a device; the model is kept as " + kept + " instead\n", inkling.err());
        }
    }

    @Test
    void aRunThatCannotBeKeptIsToldBeforeTraining() throws IOException {
        Files.writeString(inkling.runs(), "in the way");
        assertEquals(1, inkling.run("train", "--epochs", 1, "--out", model));
        assertTrue(inkling.err().contains(inkling.runs().toString()), inkling.err());
        assertTrue(inkling.engine.plans.isEmpty());
    }

    private static void inTheWay(Path file) {
        try {
            Files.createDirectory(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Timeout(20)
    @EnabledOnOs(OS.LINUX)
    void ctrlCKeepsTheBestEpochAndSaysNothingOfTheOneItBrokeOff() throws IOException {
        assumeTrue(canHearCtrlC());
        inkling.engine.batchesPerEpoch = 3;
        inkling.engine.afterBatch = (batch, listener) -> pressCtrlC(batch.step() == 4, batch, listener);
        assertEquals(1, inkling.run("train", "--epochs", 5, "--out", model));
        assertEquals("epoch 1 of 5: loss 0.5000, accuracy 75.00 %, 1,000 images/s, 1.5 s\n", inkling.out());
        assertEquals(
                "inkling: training was interrupted in epoch 2; " + model + " holds the best so far, inkling train --resume goes on"
                        + ": epoch 1, which read 75.00 % of the held-back digits rightly\n",
                inkling.err());
        assertTrue(Files.exists(model));
    }

    @Test
    @Timeout(20)
    @EnabledOnOs(OS.LINUX)
    void ctrlCAfterTheLastBatchOfAnEpochBreaksNoneOff() throws IOException {
        assumeTrue(canHearCtrlC());
        inkling.engine.batchesPerEpoch = 2;
        inkling.engine.afterBatch = (batch, listener) -> pressCtrlC(batch.step() == 2, batch, listener);
        assertEquals(1, inkling.run("train", "--json", "--epochs", 5, "--out", model));
        assertEquals(1, inkling.out().lines().count(), inkling.out());
        assertTrue(Files.exists(model));
    }

    @Test
    @Timeout(20)
    @EnabledOnOs(OS.LINUX)
    void ctrlCInTheLastMomentChangesNothing() throws IOException {
        assumeTrue(canHearCtrlC());
        inkling.engine.afterBatch = (batch, listener) -> pressCtrlC(batch.step() == 2, batch, listener);
        assertEquals(0, inkling.run("train", "--epochs", 2, "--out", model));
        assertEquals("", inkling.err());
    }

    @Test
    @Timeout(20)
    @EnabledOnOs(OS.LINUX)
    void ctrlCInTheFirstEpochKeepsTheOldModel() throws IOException {
        assumeTrue(canHearCtrlC());
        Files.writeString(model, "old");
        inkling.engine.batchesPerEpoch = 2;
        inkling.engine.afterBatch = (batch, listener) -> pressCtrlC(batch.step() == 1, batch, listener);
        assertEquals(1, inkling.run("train", "--epochs", 5, "--out", model));
        assertEquals("", inkling.out());
        assertEquals(
                "inkling: training was interrupted before its first epoch was done; inkling train --resume goes on\n",
                inkling.err());
        assertEquals("old", Files.readString(model));
    }

    /** A shell that starts a program in the background has it ignore Ctrl-C, and so does Java then. */
    private static boolean canHearCtrlC() throws IOException {
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return (Long.parseLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) == 0;
    }

    /** The signal comes on a thread of its own: until it has, the batch is told again and again. */
    private static void pressCtrlC(boolean now, BatchResult batch, TrainingListener listener) {
        if (now) {
            try {
                new ProcessBuilder("kill", "-INT", String.valueOf(ProcessHandle.current().pid())).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            while (listener.next() == Next.GO_ON && !Thread.currentThread().isInterrupted()) {
                listener.batchDone(batch);
            }
        }
    }

    @Test
    void stoppingLetsTheRunEndFirst() {
        StopOnShutdown shutdown = new StopOnShutdown();
        assertFalse(shutdown.isRequested());
        shutdown.close();
        shutdown.stop();
        assertTrue(shutdown.isRequested());
    }
}

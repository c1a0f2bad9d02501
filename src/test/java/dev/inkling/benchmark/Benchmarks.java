package dev.inkling.benchmark;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.Mnist;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.dl4j.NativeRuntime;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.training.Augmentation;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures this machine and prints a table: reading, and, where INKLING_MNIST names a folder with MNIST, training next to
 * the same network in PyTorch, in turn. INKLING_PEER names a Python with PyTorch for that; without it the column is empty.
 */
public final class Benchmarks {

    private static final LabelledDigits NONE = new LabelledDigits(new byte[0], new byte[0]);
    private static final int DIGITS = 12_800;
    private static final int EPOCHS = 4;
    private static final int TURNS = 2;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        String folder = System.getenv("INKLING_MNIST");
        if (folder == null) {
            System.out.println("INKLING_MNIST names no folder with MNIST: training is not measured");
        } else {
            training(new MnistFolder(Path.of(folder)).load(), folder);
        }
        reading();
        System.exit(0);
    }

    private static void reading() throws Exception {
        System.out.println();
        System.out.println("| ink to prediction, ms | p50 | p99 |");
        System.out.println("|---|---:|---:|");
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getSimpleName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            var times = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "| beside: %s | %.2f | %.2f |%n",
                    result.getParams().getParam("beside"), times.getPercentile(50) / 1000, times.getPercentile(99) / 1000);
        }
    }

    private static void training(Mnist mnist, String folder) throws Exception {
        memory(mnist.training(), PROCESSORS);
        System.out.printf("%nMatrix products of 1,024 x 1,024 on one core: %.0f GFLOP/s%n", billionsASecond());
        System.out.println("\n| images/s of each epoch of " + DIGITS + " digits | Inkling | PyTorch |\n|---|---:|---:|");
        for (Network network : Network.values()) {
            for (int batch : new int[] {64, 32}) {
                for (int turn = 1; turn <= TURNS; turn++) {
                    System.out.printf(
                            "| %s, batch %d, turn %d | %s | %s |%n",
                            network.id(), batch, turn, FreshTraining.run(network, folder, DIGITS, EPOCHS, batch),
                            Peer.run("train", network.id(), folder, "" + DIGITS, "" + EPOCHS, "" + batch));
                }
            }
        }
        LabelledDigits digits = mnist.training().range(0, DIGITS);
        System.out.println("\n| images/s of the last epoch | batch 32 | 64 | 128 | 512 |\n|---|---:|---:|---:|---:|");
        for (Network network : Network.values()) {
            for (int replicas = 1; replicas <= PROCESSORS; replicas *= 2) {
                System.out.printf("| %s, replicas: %d |", network.id(), replicas);
                for (int batch : new int[] {32, 64, 128, 512}) {
                    List<Long> speeds = speeds(asThePeer(network, batch), digits, replicas);
                    System.out.printf(" %,d |", speeds.get(EPOCHS - 1));
                }
                System.out.println();
            }
        }
        timeToAccuracy(mnist, folder);
    }

    private static TrainingPlan asThePeer(Network network, int batch) {
        return TrainingPlan.of(network)
                .withOptimizer(Optimizer.ADAM)
                .withDropout(0)
                .withAugmentation(Augmentation.NONE)
                .withBatch(batch)
                .withEpochs(EPOCHS);
    }

    /** What OpenBLAS does on one core, the limit of what training could do there. */
    private static double billionsASecond() {
        NativeRuntime.oneThreadHere();
        int side = 1024;
        INDArray a = Nd4j.rand(DataType.FLOAT, side, side);
        INDArray b = Nd4j.rand(DataType.FLOAT, side, side);
        INDArray product = Nd4j.create(DataType.FLOAT, new long[] {side, side}, 'f');
        double best = 0;
        for (int turn = 0; turn < 20; turn++) {
            long begin = System.nanoTime();
            Nd4j.gemm(a, b, product, false, false, 1, 0);
            best = Math.max(best, 2.0 * side * side * side / (System.nanoTime() - begin));
        }
        return best;
    }

    private static List<Long> speeds(TrainingPlan plan, LabelledDigits digits, int replicas) throws Exception {
        List<Long> speeds = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void epochDone(EpochResult result) {
                speeds.add(Math.round(result.imagesPerSecond()));
            }
        };
        train(plan, digits, replicas, listener).close();
        return speeds;
    }

    private static void timeToAccuracy(Mnist mnist, String folder) throws Exception {
        System.out.println("\n| from Start | seconds | of the test digits, % |\n|---|---:|---:|");
        for (TrainingPlan plan : List.of(TrainingPlan.of(Network.QUICK), TrainingPlan.of(Network.DEEP))) {
            long begin = System.nanoTime();
            try (Model model = train(plan, mnist.training(), PROCESSORS, TrainingListener.SILENT)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                double accuracy = new Evaluator().read(model, mnist.test()).evaluation().accuracy();
                System.out.printf(
                        "| %s, %d epochs | %.1f | %.2f |%n",
                        plan.network().id(), plan.end().epochs(), seconds, 100 * accuracy);
            }
        }
        for (String target : new String[] {"0.99", "0.995"}) {
            System.out.printf("| seed in PyTorch, to %s | %s | |%n", target, Peer.run("to-accuracy", target, folder, "60000", "20"));
        }
    }

    private static void memory(LabelledDigits digits, int replicas) throws Exception {
        List<Long> megabytes = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void epochDone(EpochResult result) {
                megabytes.add(residentMegabytes());
            }
        };
        train(TrainingPlan.of(Network.SEED).withEpochs(20), digits.range(0, 6400), replicas, listener).close();
        System.out.println("Resident MB after each of 20 short epochs: " + megabytes);
    }

    /** As Linux tells it; 0 elsewhere. */
    static long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Model train(TrainingPlan plan, LabelledDigits digits, int replicas, TrainingListener listener)
            throws Exception {
        return new Dl4jEngine(replicas).train(plan, DrawnDigits.data(digits, NONE), new Start.Anew(), listener);
    }
}

package dev.inkling.benchmark;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.Mnist;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.evaluation.Evaluator;
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
    private static final int DIGITS = 25_600;
    private static final int EPOCHS = 5;
    private static final int TABLE_EPOCHS = 3;
    private static final int TURNS = 3;

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
        memory(mnist.training(), Runtime.getRuntime().availableProcessors());
        System.out.println();
        System.out.println("| training, images/s | Inkling | PyTorch |");
        System.out.println("|---|---:|---:|");
        LabelledDigits digits = mnist.training().range(0, DIGITS);
        int processors = Runtime.getRuntime().availableProcessors();
        TrainingPlan asThePeer = TrainingPlan.of(Network.SEED).withOptimizer(Optimizer.ADAM).withEpochs(EPOCHS);
        for (int turn = 1; turn <= TURNS; turn++) {
            double ours = imagesPerSecond(asThePeer, digits, processors);
            System.out.printf("| seed, batch 64, turn %d | %.0f | %s |%n", turn, ours, Peer.run("train", folder, DIGITS, EPOCHS));
        }
        for (Network network : Network.values()) {
            for (int replicas = 1; replicas <= processors; replicas *= 2) {
                for (int batch : new int[] {32, 64, 128, 512}) {
                    TrainingPlan plan = TrainingPlan.of(network).withBatch(batch).withEpochs(TABLE_EPOCHS);
                    System.out.printf(
                            "| %s, batch %d, %d replicas | %.0f | |%n",
                            network.id(), batch, replicas, imagesPerSecond(plan, digits.range(0, DIGITS / 2), replicas));
                }
            }
        }
        timeToAccuracy(mnist, processors, folder);
    }

    /** @return the median epoch's, so that the first, which compiles, does not count alone */
    private static double imagesPerSecond(TrainingPlan plan, LabelledDigits digits, int replicas) throws Exception {
        List<Double> speeds = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void epochDone(EpochResult result) {
                speeds.add(result.imagesPerSecond());
            }
        };
        train(plan, digits, replicas, listener).close();
        speeds.sort(null);
        return speeds.get(speeds.size() / 2);
    }

    private static void timeToAccuracy(Mnist mnist, int replicas, String folder) throws Exception {
        long begin = System.nanoTime();
        try (Model model = train(TrainingPlan.of(Network.QUICK), mnist.training(), replicas, TrainingListener.SILENT)) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            double accuracy = new Evaluator().read(model, mnist.test()).evaluation().accuracy();
            System.out.println();
            System.out.printf(
                    "The default plan took %.1f s to %.2f %% on the test digits; the seed network in PyTorch took %s s to 99.0 %%%n",
                    seconds, 100 * accuracy, Peer.run("to-accuracy", folder, 60_000, 30));
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

package dev.inkling.benchmark;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.library.ModelLibrary;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.runs.RunStore;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Network;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints how time and memory grow with the work: points of a drawing, models in the library, digits and batch of a training run,
 * replicas. What is printed for a run is its second epoch, for the first one compiles. A million digits need a heap of 2 GB.
 */
public final class GrowthBenchmark {

    private static final LabelledDigits NONE = new LabelledDigits(new byte[0], new byte[0]);
    private static final int TURNS = 7;

    private GrowthBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        strokes();
        points();
        library();
        LabelledDigits digits = BuiltInStrokes.load(Progress.UNWATCHED).training();
        System.out.println("\n| digits in an epoch | seconds | a second | resident MB |\n|---:|---:|---:|---:|");
        for (int count : new int[] {10_000, 100_000, 1_000_000}) {
            epoch(count, repeated(digits, count), TrainingPlan.of(Network.QUICK), processors());
        }
        System.out.println("\n| batch | seconds | a second | resident MB |\n|---:|---:|---:|---:|");
        for (int batch = 32; batch <= 4096; batch *= 2) {
            epoch(batch, digits, TrainingPlan.of(Network.QUICK).withBatch(batch), processors());
        }
        System.out.println("\n| replicas | seconds | a second | resident MB |\n|---:|---:|---:|---:|");
        for (int replicas = 1; replicas <= processors(); replicas++) {
            epoch(replicas, digits, TrainingPlan.of(Network.QUICK), replicas);
        }
        System.exit(0);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void strokes() {
        long begin = System.nanoTime();
        BuiltInStrokes.load(Progress.UNWATCHED);
        System.out.printf("The built-in strokes are ready after %.2f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static void library() throws Exception {
        System.out.println("\n| models in the library | listed, s | again, s |\n|---:|---:|---:|");
        Path folder = Files.createTempDirectory("inkling-benchmark");
        try (RunStore runs = new RunStore(folder.resolve("runs"))) {
            for (int count : new int[] {10, 100, 1000}) {
                Path models = Files.createDirectories(folder.resolve("models-" + count));
                for (int i = 0; i < count; i++) {
                    try (InputStream bundled = bundled()) {
                        Files.copy(bundled, models.resolve("Model " + i + ".zip"));
                    }
                }
                ModelLibrary library =
                        new ModelLibrary(models, runs, () -> new Dl4jEngine(1), GrowthBenchmark::bundled);
                System.out.printf("| %,d | %.2f | %.2f |%n", count, listed(library, count), listed(library, count));
            }
        }
    }

    private static InputStream bundled() {
        return Raster.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
    }

    /** @return seconds */
    private static double listed(ModelLibrary library, int count) throws IOException {
        long begin = System.nanoTime();
        List<StoredModel> models = library.list();
        if (models.size() != count + 1 || models.stream().anyMatch(StoredModel::isDamaged)) {
            throw new IllegalStateException("There are " + count + " models and the bundled one");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void points() {
        System.out.println("\n| points of a stroke | raster, ms (median of " + TURNS + ") |\n|---:|---:|");
        for (int count = 10; count <= 1_000_000; count *= 10) {
            Ink ink = spiral(count);
            Rasterizer rasterizer = new Rasterizer();
            List<Double> milliseconds = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                long begin = System.nanoTime();
                Raster raster = rasterizer.rasterize(ink);
                milliseconds.add((System.nanoTime() - begin) / 1e6);
                if (raster.equals(Raster.BLANK)) {
                    throw new IllegalStateException("There is ink");
                }
            }
            milliseconds.sort(null);
            System.out.printf("| %,d | %.2f |%n", count, milliseconds.get(TURNS / 2));
        }
    }

    private static Ink spiral(int points) {
        return Ink.of(new Stroke(IntStream.range(0, points)
                .mapToObj(i -> {
                    double share = (double) i / points;
                    double angle = 6 * Math.PI * share;
                    return new Point(share * Math.cos(angle), share * Math.sin(angle));
                })
                .toList()));
    }

    private static LabelledDigits repeated(LabelledDigits digits, int count) {
        return digits.select(IntStream.range(0, count).map(i -> i % digits.count()).toArray());
    }

    private static void epoch(int number, LabelledDigits digits, TrainingPlan plan, int replicas) throws Exception {
        List<EpochResult> epochs = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void epochDone(EpochResult result) {
                epochs.add(result);
            }
        };
        new Dl4jEngine(replicas)
                .train(plan.withEpochs(2), DrawnDigits.data(digits, NONE), new Start.Anew(), listener)
                .close();
        double speed = epochs.get(1).imagesPerSecond();
        System.out.printf("| %,d | %.2f | %,.0f | %d |%n", number, digits.count() / speed, speed, Benchmarks.residentMegabytes());
    }
}

package dev.inkling.benchmark;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.evaluation.Readings;
import dev.inkling.evaluation.Robustness;
import dev.inkling.evaluation.Scores;
import dev.inkling.explanation.Occlusion;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.training.Model;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * How long the bundled model takes to be evaluated, to be broken, and to say why: on MNIST's test digits where INKLING_MNIST names a
 * folder with them, else on built-in strokes.
 */
public final class EvaluationBenchmark {

    private static final int EXPLAINED = 200;
    private static final int TURNS = 4;

    private EvaluationBenchmark() {}

    public static void main(String[] args) throws Exception {
        Dl4jEngine.prepare();
        String folder = System.getenv("INKLING_MNIST");
        LabelledDigits digits = folder == null
                ? BuiltInStrokes.test(Progress.UNWATCHED)
                : new MnistFolder(Path.of(folder)).loadTest().digits();
        try (InputStream bundled = Raster.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
                Model model = new Dl4jEngine(1).load(bundled, "The bundled model")) {
            for (int turn = 1; turn <= TURNS; turn++) {
                System.out.printf("%,d digits evaluated in %.2f s%n", digits.count(), seconds(() -> {
                    Readings readings = new Evaluator().read(model, digits);
                    Scores.of(readings, model.temperature());
                }));
            }
            System.out.printf("robustness in %.2f s%n", seconds(() -> Robustness.of(model, digits, Progress.UNWATCHED)));
            explain(model, digits);
        }
        System.exit(0);
    }

    private static void explain(Model model, LabelledDigits digits) {
        for (int turn = 1; turn <= 2; turn++) {
            double[] milliseconds = IntStream.range(0, EXPLAINED)
                    .mapToDouble(i -> 1000 * seconds(() -> Occlusion.explain(model, digits.raster(i), () -> true)))
                    .sorted()
                    .toArray();
            System.out.printf("evidence found in %.1f ms (median), %.1f ms (95 %%), %.1f ms (most)%n",
                    milliseconds[EXPLAINED / 2], milliseconds[EXPLAINED * 95 / 100], milliseconds[EXPLAINED - 1]);
        }
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}

package dev.inkling.benchmark;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Next;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From ink to prediction with the bundled model, as after each move of the pen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
public class ReadingBenchmark {

    /** Pauses between two readings; nobody's pen moves without any. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    /** What else the machine does: nothing, training at full speed, or two endless loops. */
    @Param({"idle", "training", "busy"})
    public String beside;

    private final Ink ink = spiral();
    private final Rasterizer rasterizer = new Rasterizer();
    private final List<Thread> load = new ArrayList<>();
    private volatile boolean stop;
    private Model model;

    @Setup(Level.Trial)
    public void open() throws Exception {
        try (InputStream bundled = Raster.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip")) {
            model = new Dl4jEngine(1).load(bundled, "The bundled model");
        }
        switch (beside) {
            case "training" -> start(this::train);
            case "busy" -> {
                start(this::spin);
                start(this::spin);
            }
            default -> {}
        }
    }

    @Setup(Level.Invocation)
    public void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    @Benchmark
    public Prediction inkToPrediction() {
        return model.recognize(rasterizer.rasterize(ink));
    }

    @TearDown(Level.Trial)
    public void close() throws InterruptedException {
        stop = true;
        for (Thread thread : load) {
            thread.join();
        }
        model.close();
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "load");
        load.add(thread);
        thread.start();
    }

    private void spin() {
        while (!stop) {
            Thread.onSpinWait();
        }
    }

    /** As the window trains: one processor is left to it. */
    private void train() {
        int replicas = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        TrainingListener untilStopped = new TrainingListener() {
            @Override
            public Next next() {
                return stop ? Next.STOP : Next.GO_ON;
            }
        };
        try {
            new Dl4jEngine(replicas)
                    .train(
                            TrainingPlan.of(Network.SEED).withEpochs(1000),
                            DrawnDigits.data(noise(), new LabelledDigits(new byte[0], new byte[0])),
                            new Start.Anew(),
                            untilStopped)
                    .close();
        } catch (TrainingFailedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LabelledDigits noise() {
        Random random = new Random(1);
        byte[] pixels = new byte[6400 * Raster.PIXELS];
        random.nextBytes(pixels);
        byte[] labels = new byte[6400];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % Prediction.DIGITS);
        }
        return new LabelledDigits(pixels, labels);
    }

    private static Ink spiral() {
        Point[] points = new Point[60];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point(i * Math.cos(i / 9.0), i * Math.sin(i / 9.0));
        }
        return Ink.of(Stroke.of(points));
    }
}

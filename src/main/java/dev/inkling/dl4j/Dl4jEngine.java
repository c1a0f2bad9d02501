package dev.inkling.dl4j;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.platform.Message;
import dev.inkling.platform.Version;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.Engine;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;

/** Deeplearning4j behind the {@link Engine} contract; no array of its leaves this package. */
public final class Dl4jEngine implements Engine {

    private final int replicas;

    /** @param replicas networks that train side by side, one thread each; changes the speed, not the result */
    public Dl4jEngine(int replicas) {
        if (replicas < 1) {
            throw new IllegalArgumentException("Training needs at least one replica, not " + replicas);
        }
        this.replicas = replicas;
    }

    /**
     * Loads the native code, in up to a third of a second. Before a window toolkit starts, and before any thread loads native
     * libraries: JavaCPP finds BLAS's functions by dlopen inside dl_iterate_phdr, which takes glibc's two locks in the other
     * order than dlopen does; one start in a hundred would hang.
     */
    public static void prepare() {
        NativeRuntime.oneThreadHere();
    }

    @Override
    public Model load(InputStream content, String name) throws IOException, InvalidModelException {
        return ModelFile.read(content, name);
    }

    @Override
    public Provenance provenance(InputStream content, String name) throws IOException, InvalidModelException {
        return ModelFile.provenance(content, name);
    }

    @Override
    public Model train(
            TrainingPlan plan,
            LabelledDigits training,
            LabelledDigits validation,
            DataOrigin origin,
            TrainingListener listener)
            throws TrainingFailedException {
        if (training.count() == 0) {
            throw new IllegalArgumentException("There is nothing to learn from");
        }
        return train(plan, training, validation, origin, listener, run -> {});
    }

    @Override
    public Model trainFurther(
            Model start,
            TrainingPlan plan,
            LabelledDigits training,
            LabelledDigits validation,
            DataOrigin origin,
            TrainingListener listener)
            throws TrainingFailedException {
        float[] weights = ((Dl4jModel) start).weights();
        return train(plan, training, validation, origin, listener, run -> run.startFrom(weights));
    }

    @Override
    public Model resume(
            Checkpoint checkpoint, LabelledDigits training, LabelledDigits validation, TrainingListener listener)
            throws TrainingFailedException {
        if (checkpoint.trainingDigits() != training.count() || checkpoint.validationDigits() != validation.count()) {
            throw new TrainingFailedException(Message.of("training.resume.digits"));
        }
        return train(
                checkpoint.plan(), training, validation, checkpoint.origin(), listener, run -> run.restore(checkpoint));
    }

    private Model train(
            TrainingPlan plan,
            LabelledDigits training,
            LabelledDigits validation,
            DataOrigin origin,
            TrainingListener listener,
            Consumer<TrainingRun> beforehand)
            throws TrainingFailedException {
        NativeRuntime.oneThreadHere();
        try (TrainingRun run = new TrainingRun(plan, training, validation, replicas, listener)) {
            beforehand.accept(run);
            run.run(origin);
            Provenance provenance = new Provenance(
                    plan.network().id(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    plan,
                    origin,
                    training.count(),
                    validation.count(),
                    run.bestEpoch(),
                    validation.count() == 0 ? null : run.bestAccuracy(),
                    run.trainingSeconds(),
                    environment());
            return new Dl4jModel(run.network(), provenance);
        } catch (RuntimeException | OutOfMemoryError failure) {
            if (MemoryShortage.isBehind(failure)) {
                throw MemoryShortage.explain();
            }
            throw failure;
        }
    }

    private static Map<String, String> environment() {
        return Map.of(
                "inkling", Version.ofProgram(),
                "deeplearning4j", "1.0.0-M2.1",
                "java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                "os", System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "arch", System.getProperty("os.arch"));
    }
}

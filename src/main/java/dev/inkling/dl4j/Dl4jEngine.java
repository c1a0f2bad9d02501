package dev.inkling.dl4j;

import dev.inkling.data.LearningData;
import dev.inkling.dl4j.fast.TrainingRun;
import dev.inkling.platform.Message;
import dev.inkling.platform.Version;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.Engine;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.ModelDescription;
import dev.inkling.training.Provenance;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

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
    public ModelDescription describe(InputStream content, String name) throws IOException, InvalidModelException {
        return ModelFile.describe(content, name);
    }

    @Override
    public Model train(TrainingPlan plan, LearningData data, Start start, TrainingListener listener)
            throws TrainingFailedException {
        NativeRuntime.oneThreadHere();
        try (TrainingRun run = new TrainingRun(plan, data, replicas, listener)) {
            begin(run, start, data);
            run.run();
            return Dl4jModel.finished(run.network(), calibration(run, start, plan, data), provenance(plan, data, run));
        } catch (RuntimeException | OutOfMemoryError failure) {
            if (MemoryShortage.isBehind(failure)) {
                throw MemoryShortage.explain();
            }
            throw failure;
        }
    }

    private static void begin(TrainingRun run, Start start, LearningData data) throws TrainingFailedException {
        if (start instanceof Start.From from) {
            run.startFrom(((Dl4jModel) from.model()).weights(data.training().classes()));
        } else if (start instanceof Start.GoOn goOn) {
            Checkpoint.Header header = goOn.checkpoint().header();
            if (header.trainingDigits() != data.training().count() || header.validationDigits() != data.validation().count()) {
                throw new TrainingFailedException(Message.of("training.resume.digits"));
            }
            run.restore(goOn.checkpoint());
        }
    }

    /** Held near the model it began with, or without digits to find it on, it is as sure as that. */
    private static Calibration calibration(TrainingRun run, Start start, TrainingPlan plan, LearningData data) {
        boolean asBefore = plan.regularization().anchor() > 0 || data.validation().count() == 0;
        return asBefore && start instanceof Start.From from ? ((Dl4jModel) from.model()).calibration() : run.calibration();
    }

    private static Provenance provenance(TrainingPlan plan, LearningData data, TrainingRun run) {
        return new Provenance(
                plan.network().id(),
                now(),
                plan,
                data.origin(),
                data.training().count(),
                data.validation().count(),
                run.bestEpoch(),
                data.validation().count() == 0 ? null : run.bestAccuracy(),
                run.trainingSeconds(),
                environment(),
                null,
                List.of());
    }

    @Override
    public Model best(Checkpoint checkpoint) {
        NativeRuntime.oneThreadHere();
        Checkpoint.Header header = checkpoint.header();
        MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(header.plan(), header.classes(), Math.max(1, header.step())));
        network.init();
        FloatBuffers.of(network.params()).put(0, checkpoint.bestWeights());
        return Dl4jModel.finished(network, Calibration.NONE, new Provenance(
                header.plan().network().id(),
                now(),
                header.plan(),
                header.origin(),
                header.trainingDigits(),
                header.validationDigits(),
                header.bestEpoch(),
                header.bestAccuracy(),
                header.trainingSeconds(),
                environment(),
                null,
                List.of()));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
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

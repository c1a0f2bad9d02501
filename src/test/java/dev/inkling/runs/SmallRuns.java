package dev.inkling.runs;

import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What tests of runs ask for, and look at. */
public final class SmallRuns {

    /** All that is random in a run, is in this one. */
    static final TrainingPlan PLAN = TrainingPlan.of(Network.QUICK).withBatch(64).withEpochs(3).withDropout(0.3);

    private SmallRuns() {}

    static RunStore.Order order(String name, TrainingPlan plan, Path mnist) {
        return new RunStore.Order(
                name, plan, List.of(new WeightedSource(new MnistSource(mnist.toString(), false), 1)), null, null);
    }

    /** @return the weights as they are in the model's file */
    public static byte[] weights(Run run) throws IOException {
        byte[] model = Files.readAllBytes(run.model().orElseThrow());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(model))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("coefficients.bin")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalStateException("There are no weights in the model of " + run.id());
    }
}

package dev.inkling.dl4j;

import dev.inkling.platform.WholeFile;
import dev.inkling.raster.Raster;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.ModelDescription;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A model as one zip: {@code configuration.json} and {@code coefficients.bin} as Deeplearning4j's own
 * {@code ModelSerializer} writes them, so that any Deeplearning4j program can open it, and {@code inkling.json}.
 *
 * <p>Nothing of a file is read by Deeplearning4j, whose reader deserializes Java objects and makes objects of any class that a
 * configuration names. It is read here into a {@link NetworkDescription} and numbers, which are proved to fit each other, and the
 * network is built of those.
 */
final class ModelFile {

    private static final double ROUNDING = 1e-3;

    private ModelFile() {}

    private record Contents(ModelCard card, NetworkDescription network, float[] weights) {}

    static void write(MultiLayerNetwork network, ModelCard card, Path file) throws IOException {
        WholeFile.write(file, out -> writeTo(out, network, card));
    }

    private static void writeTo(OutputStream out, MultiLayerNetwork network, ModelCard card)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(ModelZip.CONFIGURATION));
        zip.write(network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(ModelZip.COEFFICIENTS));
        DataOutputStream numbers = new DataOutputStream(zip);
        Nd4j.write(network.params().reshape(1, network.numParams()), numbers);
        numbers.flush();
        zip.putNextEntry(new ZipEntry(ModelZip.CARD));
        zip.write(card.toJson());
        zip.finish();
    }

    /** @return a model that has answered a blank raster with probabilities */
    static Dl4jModel read(InputStream content, String name) throws IOException, InvalidModelException {
        try {
            return build(contentsBesideNativeCode(content));
        } catch (Flaw flaw) {
            throw flaw.in(name);
        }
    }

    /**
     * The first time, native code takes longer to load than the file to read, and both together as long as the longer. The file
     * is read on the other thread, because reading it loads no native library: see {@link Dl4jEngine#prepare()}.
     */
    private static Contents contentsBesideNativeCode(InputStream content) throws IOException, Flaw {
        CompletableFuture<Contents> reading = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                reading.complete(contents(content));
            } catch (Throwable e) {
                reading.completeExceptionally(e);
            }
        }, "model-file");
        thread.setDaemon(true);
        thread.start();
        NativeRuntime.oneThreadHere();
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw flaw(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Throws what it is not. */
    private static Flaw flaw(Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
        return (Flaw) failure;
    }

    /** Checks all that {@link #read} does but the answer to a blank raster, without native code. */
    static ModelDescription describe(InputStream content, String name) throws IOException, InvalidModelException {
        try {
            Contents contents = contents(content);
            return new ModelDescription(contents.card().provenance(), contents.network().shape());
        } catch (Flaw flaw) {
            throw flaw.in(name);
        }
    }

    private static Contents contents(InputStream content) throws IOException, Flaw {
        ModelZip.Entries entries = ModelZip.read(content);
        ModelCard card = ModelCard.read(entries.card());
        NetworkDescription network = NetworkReader.read(entries.configuration());
        float[] weights = WeightsReader.read(entries.coefficients());
        network.prove(weights);
        return new Contents(card, network, weights);
    }

    private static Dl4jModel build(Contents contents) throws Flaw {
        try {
            MultiLayerNetwork network = new MultiLayerNetwork(contents.network.configuration());
            network.init(Nd4j.create(contents.weights, 1, contents.weights.length), false);
            try (Forward forward = new Forward(network)) {
                checkAnswer(forward.probabilities(Raster.BLANK));
            }
            return Dl4jModel.finished(network, contents.card.calibration(), contents.card.provenance());
        } catch (RuntimeException e) {
            throw Flaw.damaged(e, "model.build"); // whatever Deeplearning4j has against it that the proof does not know
        }
    }

    private static void checkAnswer(float[] probabilities) throws Flaw {
        double sum = 0;
        for (float probability : probabilities) {
            sum += probability;
        }
        if (!NetworkDescription.CLASSES.contains(probabilities.length) || !(Math.abs(sum - 1) <= ROUNDING)) {
            throw Flaw.damaged("model.answer");
        }
    }
}

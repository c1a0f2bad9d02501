package dev.inkling.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.data.DataOrigin;
import dev.inkling.data.LearningData;
import dev.inkling.data.Mixture;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/**
 * An engine that learns the mean of each digit and reads by the nearest mean: it does what an engine does, in no time.
 */
public final class TemplateEngine implements Engine {

    private static final int MAGIC = 0x544d504c;

    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<TrainingPlan> plans = new ArrayList<>();
    public int batchesPerEpoch = 1;
    /** Told who follows the run, too. */
    public BiConsumer<BatchResult, TrainingListener> afterBatch = (batch, listener) -> {};
    public Start start;
    public int trainingDigits;
    public int validationDigits;
    public DataOrigin origin;

    @Override
    public Model load(InputStream content, String name) throws IOException, InvalidModelException {
        DataInputStream in = new DataInputStream(content);
        if (in.available() < 4 || in.readInt() != MAGIC) {
            throw new InvalidModelException(Message.of("other", name + ": this is not a model"));
        }
        float[] templates = new float[Prediction.DIGITS * Raster.PIXELS];
        for (int i = 0; i < templates.length; i++) {
            templates[i] = in.readFloat();
        }
        return new TemplateModel(templates, JSON.readValue(in.readUTF(), Provenance.class));
    }

    @Override
    public ModelDescription describe(InputStream content, String name) throws IOException, InvalidModelException {
        Model model = load(content, name);
        return new ModelDescription(model.provenance(), model.shape());
    }

    @Override
    public Model train(TrainingPlan plan, LearningData data, Start from, TrainingListener listener)
            throws TrainingFailedException {
        if (plan.learning().learningRate() == 10) {
            throw new TrainingFailedException(Message.of("training.runaway", 1000, "10.0"));
        }
        plans.add(plan);
        start = from;
        trainingDigits = data.training().count();
        validationDigits = data.validation().count();
        origin = data.origin();
        float[] templates = means(data.training());
        int epochs = plan.end().epochs();
        int epoch = from instanceof Start.GoOn goOn ? goOn.checkpoint().header().epoch() : 0;
        int step = epoch * batchesPerEpoch;
        Next next = Next.GO_ON;
        while (epoch < epochs && next == Next.GO_ON) {
            int batches = 0;
            while (batches < batchesPerEpoch && next == Next.GO_ON) {
                batches++;
                step++;
                BatchResult result = new BatchResult(
                        epoch + 1, epochs, step, epochs * batchesPerEpoch, plan.learning().batch(), 0.5 / (epoch + 1), 1000);
                listener.batchDone(result);
                afterBatch.accept(result, listener);
                next = listener.next();
            }
            if (batches == batchesPerEpoch) {
                epoch++;
                listener.epochDone(new EpochResult(epoch, epochs, 0.5 / epoch, 0.6 / epoch, 1 - 0.25 / epoch, 1000, 1.5));
            }
            listener.checkpoint(checkpoint(plan, data, epoch, step, templates));
        }
        if (next == Next.BREAK_OFF && epoch < epochs) {
            throw new CancellationException();
        }
        return new TemplateModel(templates, provenance(checkpoint(plan, data, epoch, step, templates).header()));
    }

    private static Checkpoint checkpoint(TrainingPlan plan, LearningData data, int epoch, int step, float[] templates) {
        Checkpoint.Header header = new Checkpoint.Header(
                plan, data.origin(), data.training().classes(), data.training().count(), data.validation().count(), epoch,
                0, 0, 0, step, 1.5 * epoch, 0.5,
                epoch, epoch == 0 ? null : 1 - 0.25 / epoch, epoch);
        float[] none = new float[templates.length];
        return new Checkpoint(header, templates, templates, none, none, templates);
    }

    private static Provenance provenance(Checkpoint.Header header) {
        return new Provenance(
                header.plan().network().id(), "2026-01-01T00:00:00Z", header.plan(), header.origin(), header.trainingDigits(),
                header.validationDigits(), header.epoch(), header.bestAccuracy(), header.trainingSeconds(), Map.of(), null,
                List.of());
    }

    @Override
    public Model best(Checkpoint checkpoint) {
        return new TemplateModel(checkpoint.bestWeights(), provenance(checkpoint.header()));
    }

    private static float[] means(Mixture digits) {
        float[] means = new float[Prediction.DIGITS * Raster.PIXELS];
        int[] counts = new int[Prediction.DIGITS];
        for (int index = 0; index < digits.count(); index++) {
            if (digits.label(index) < Prediction.DIGITS) {
                counts[digits.label(index)]++;
            }
        }
        float[] pixels = new float[Raster.PIXELS];
        for (int index = 0; index < digits.count(); index++) {
            digits.copyTo(index, pixels, 0);
            int label = digits.label(index);
            for (int pixel = 0; label < Prediction.DIGITS && pixel < pixels.length; pixel++) {
                means[label * Raster.PIXELS + pixel] += pixels[pixel] / counts[label];
            }
        }
        return means;
    }

    private record TemplateModel(float[] templates, Provenance provenance) implements Model {

        @Override
        public Prediction recognize(Raster raster) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int digit = 0; digit < Prediction.DIGITS; digit++) {
                double distance = 0;
                for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                    double difference = templates[digit * Raster.PIXELS + pixel]
                            - raster.at(pixel / Raster.SIDE, pixel % Raster.SIDE);
                    distance += difference * difference;
                }
                if (distance < least) {
                    least = distance;
                    nearest = digit;
                }
            }
            float[] probabilities = new float[Prediction.DIGITS];
            probabilities[nearest] = 1;
            return new Prediction(probabilities);
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            return rasters.stream().map(this::recognize).toList();
        }

        @Override
        public void save(Path file, Provenance origin) throws IOException {
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
                out.writeInt(MAGIC);
                for (float value : templates) {
                    out.writeFloat(value);
                }
                out.writeUTF(JSON.writeValueAsString(origin));
            }
        }

        @Override
        public void close() {}
    }
}

package dev.inkling.cli;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.Engine;
import dev.inkling.training.EpochResult;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * An engine that learns the mean of each digit and reads by the nearest mean: it does what an engine does, in no time.
 */
final class TemplateEngine implements Engine {

    private static final int MAGIC = 0x544d504c;

    final List<TrainingPlan> plans = new ArrayList<>();
    int batchesPerEpoch = 1;
    /** Told the step and who follows the run. */
    BiConsumer<Integer, TrainingListener> afterBatch = (step, listener) -> {};
    int trainingDigits;
    int validationDigits;
    Map<String, String> checksums;

    @Override
    public Model load(InputStream content, String name) throws IOException, InvalidModelException {
        DataInputStream in = new DataInputStream(content);
        if (in.available() < 4 || in.readInt() != MAGIC) {
            throw new InvalidModelException(Message.of("other", name + ": this is not a model"));
        }
        float[][] templates = new float[Prediction.DIGITS][Raster.PIXELS];
        for (float[] template : templates) {
            for (int pixel = 0; pixel < template.length; pixel++) {
                template[pixel] = in.readFloat();
            }
        }
        return new TemplateModel(templates, null);
    }

    @Override
    public Provenance provenance(InputStream content, String name) throws IOException, InvalidModelException {
        return load(content, name).provenance();
    }

    @Override
    public Model train(
            TrainingPlan plan, LabelledDigits training, LabelledDigits validation, DataOrigin origin, TrainingListener listener)
            throws TrainingFailedException {
        if (plan.learningRate() == 10) {
            throw new TrainingFailedException(Message.of("training.runaway", 1000, "10.0"));
        }
        plans.add(plan);
        trainingDigits = training.count();
        validationDigits = validation.count();
        checksums = origin.checksums();
        int epoch = 0;
        int step = 0;
        boolean stopped = false;
        while (epoch < plan.epochs() && !stopped) {
            epoch++;
            for (int batch = 0; batch < batchesPerEpoch && !stopped; batch++) {
                step++;
                listener.batchDone(new BatchResult(
                        epoch, plan.epochs(), step, plan.epochs() * batchesPerEpoch, plan.batch(), 0.5 / epoch, 1000));
                afterBatch.accept(step, listener);
                stopped = listener.shouldStop();
            }
            listener.epochDone(new EpochResult(epoch, plan.epochs(), 0.5 / epoch, 0.6 / epoch, 1 - 0.25 / epoch, 1000, 1.5));
        }
        Provenance provenance = new Provenance(plan.network().id(), "2026-01-01T00:00:00Z", plan, origin, training.count(),
                validation.count(), epoch, 0.9375, 1.5 * epoch, Map.of());
        return new TemplateModel(means(training), provenance);
    }

    @Override
    public Model trainFurther(
            Model start, TrainingPlan plan, LabelledDigits training, LabelledDigits validation, DataOrigin origin,
            TrainingListener listener)
            throws TrainingFailedException {
        return train(plan, training, validation, origin, listener);
    }

    @Override
    public Model resume(
            Checkpoint checkpoint, LabelledDigits training, LabelledDigits validation, TrainingListener listener)
            throws TrainingFailedException {
        return train(checkpoint.plan(), training, validation, checkpoint.origin(), listener);
    }

    private static float[][] means(LabelledDigits digits) {
        float[][] means = new float[Prediction.DIGITS][Raster.PIXELS];
        int[] counts = new int[Prediction.DIGITS];
        for (int index = 0; index < digits.count(); index++) {
            counts[digits.label(index)]++;
        }
        for (int index = 0; index < digits.count(); index++) {
            float[] pixels = digits.raster(index).toArray();
            for (int pixel = 0; pixel < pixels.length; pixel++) {
                means[digits.label(index)][pixel] += pixels[pixel] / counts[digits.label(index)];
            }
        }
        return means;
    }

    private record TemplateModel(float[][] templates, Provenance provenance) implements Model {

        @Override
        public Prediction recognize(Raster raster) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int digit = 0; digit < Prediction.DIGITS; digit++) {
                double distance = 0;
                for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                    double difference = templates[digit][pixel] - raster.at(pixel / Raster.SIDE, pixel % Raster.SIDE);
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
                for (float[] template : templates) {
                    for (float value : template) {
                        out.writeFloat(value);
                    }
                }
            }
        }

        @Override
        public void close() {}
    }
}

package dev.inkling.dl4j;

import dev.inkling.evaluation.Rejection;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.FeaturedPrediction;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Model;
import dev.inkling.training.NetworkShape;
import dev.inkling.training.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;

/** A network that is only read from. The lock is there because Deeplearning4j keeps state in a network while it runs. */
final class Dl4jModel implements Model {

    private final MultiLayerNetwork network;
    /** Reads as the network does. */
    private final MultiLayerNetwork reading;
    private final Forward forward;
    private final Forwards forwards;
    private final Calibration calibration;
    /** Null while it is in training. */
    private final @Nullable Provenance provenance;
    private boolean closed;

    private Dl4jModel(
            MultiLayerNetwork network, MultiLayerNetwork reading, Calibration calibration, @Nullable Provenance provenance) {
        this.network = network;
        this.reading = reading;
        this.calibration = calibration;
        this.provenance = provenance;
        forward = new Forward(reading);
        forwards = new Forwards(forward);
    }

    /** @param network its weights change no more */
    static Dl4jModel finished(MultiLayerNetwork network, Calibration calibration, Provenance provenance) {
        return new Dl4jModel(network, FoldedNetwork.of(network), calibration, provenance);
    }

    /** @param network its weights change between two readings */
    static Dl4jModel inTraining(MultiLayerNetwork network) {
        return new Dl4jModel(network, network, Calibration.NONE, null);
    }

    @Override
    public synchronized Prediction recognize(Raster raster) {
        checkOpen();
        return prediction(forward.probabilities(raster), 0);
    }

    @Override
    public synchronized List<Prediction> recognize(List<Raster> rasters) {
        checkOpen();
        float[] probabilities =
                forwards.probabilities(rasters.size(), (i, target) -> rasters.get(i).copyTo(target, 0));
        return IntStream.range(0, rasters.size())
                .mapToObj(i -> prediction(probabilities, i))
                .toList();
    }

    @Override
    public synchronized List<FeaturedPrediction> read(List<Raster> rasters) {
        checkOpen();
        Forward.Hidden hidden = forward.hidden(rasters.size(), (i, target) -> rasters.get(i).copyTo(target, 0));
        return IntStream.range(0, rasters.size())
                .mapToObj(i -> new FeaturedPrediction(
                        Calibrated.prediction(hidden.probabilities()[i], calibration.temperature()), hidden.features()[i]))
                .toList();
    }

    @Override
    public synchronized List<LayerView> layers(Raster raster) {
        checkOpen();
        return LayerViews.of(network, raster);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("This model is closed");
        }
    }

    private Prediction prediction(float[] probabilities, int index) {
        int first = index * forward.classes();
        return Calibrated.prediction(
                Arrays.copyOfRange(probabilities, first, first + forward.classes()), calibration.temperature());
    }

    /**
     * @param classes of the network that is to begin with them
     * @return all weights, flat; of a class that this model does not know they are zeros
     */
    synchronized float[] weights(int classes) {
        float[] weights = network.params().toFloatVector();
        int known = forward.classes();
        if (classes == known) {
            return weights;
        }
        // The output layer is the last: a column of weights for each class, then a bias for each.
        int inputs = (int) network.getOutputLayer().getParam("W").size(0);
        int columns = weights.length - known;
        float[] fitted = new float[weights.length + (classes - known) * (inputs + 1)];
        int kept = Math.min(classes, known);
        System.arraycopy(weights, 0, fitted, 0, columns - (known - kept) * inputs);
        System.arraycopy(weights, columns, fitted, fitted.length - classes, kept);
        return fitted;
    }

    @Override
    public Provenance provenance() {
        return Objects.requireNonNull(provenance, "A network in training has none yet");
    }

    @Override
    public double temperature() {
        return calibration.temperature();
    }

    Calibration calibration() {
        return calibration;
    }

    @Override
    public List<Rejection> rejections() {
        return calibration.rejections();
    }

    /** By the description that a file of it would be read by. */
    @Override
    public synchronized NetworkShape shape() {
        try {
            String configuration = network.getLayerWiseConfigurations().toJson();
            return NetworkReader.read(configuration.getBytes(StandardCharsets.UTF_8)).shape();
        } catch (Flaw e) {
            throw new IllegalStateException("A network in use could not be read from its file", e);
        }
    }

    @Override
    public synchronized void save(Path file, Provenance provenance) throws IOException {
        ModelFile.write(network, ModelCard.of(provenance, forward.classes(), calibration), file);
    }

    @Override
    public synchronized void close() {
        closed = true;
        forwards.close();
        NativeRuntime.free(reading);
        if (reading != network) {
            NativeRuntime.free(network);
        }
    }
}

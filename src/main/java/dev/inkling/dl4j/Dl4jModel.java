package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A network that is only read from. The lock is there because Deeplearning4j keeps state in a network while it runs. */
final class Dl4jModel implements Model {

    private final MultiLayerNetwork network;
    private final Forward forward;
    private final Provenance provenance;

    Dl4jModel(MultiLayerNetwork network, Provenance provenance) {
        this.network = network;
        this.provenance = provenance;
        forward = new Forward(network);
    }

    @Override
    public synchronized Prediction recognize(Raster raster) {
        return new Prediction(forward.probabilities(raster));
    }

    @Override
    public synchronized List<Prediction> recognize(List<Raster> rasters) {
        float[] probabilities =
                forward.probabilities(rasters.size(), (i, target) -> rasters.get(i).copyTo(target, 0));
        return IntStream.range(0, rasters.size())
                .mapToObj(i -> new Prediction(
                        Arrays.copyOfRange(probabilities, i * Prediction.DIGITS, (i + 1) * Prediction.DIGITS)))
                .toList();
    }

    synchronized float[] weights() {
        return network.params().toFloatVector();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public synchronized void save(Path file, Provenance provenance) throws IOException {
        ModelFile.write(network, provenance, file);
    }

    @Override
    public synchronized void close() {
        network.close();
    }
}

package dev.inkling.dl4j;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;

/**
 * Reads with a copy of the weights that a run has reached. The copy is made when somebody reads, so that a run nobody
 * looks into pays nothing.
 */
public final class NetworkInTraining implements Recognizer {

    private final MultiLayerConfiguration configuration;
    private final float[] parameters;
    private final float[] copy;
    /** Null until somebody reads. */
    private @Nullable Copied copied;

    private record Copied(MultiLayerNetwork network, Dl4jModel model) {}

    /** @param parameters flat, live; whoever changes them holds their lock */
    public NetworkInTraining(MultiLayerConfiguration configuration, float[] parameters) {
        this.configuration = configuration;
        this.parameters = parameters;
        copy = new float[parameters.length];
    }

    @Override
    public synchronized Prediction recognize(Raster raster) {
        return upToDate().recognize(raster);
    }

    @Override
    public synchronized List<Prediction> recognize(List<Raster> rasters) {
        return upToDate().recognize(rasters);
    }

    @Override
    public synchronized List<LayerView> layers(Raster raster) {
        return upToDate().layers(raster);
    }

    private Dl4jModel upToDate() {
        NativeRuntime.oneThreadHere();
        Copied reader = copied;
        if (reader == null) {
            MultiLayerNetwork network = new MultiLayerNetwork(configuration);
            network.init();
            reader = new Copied(network, Dl4jModel.inTraining(network));
            copied = reader;
        }
        synchronized (parameters) {
            System.arraycopy(parameters, 0, copy, 0, copy.length);
        }
        FloatBuffers.of(reader.network.params()).put(0, copy);
        return reader.model;
    }

    @Override
    public synchronized void close() {
        if (copied != null) {
            copied.model.close();
            copied = null;
        }
    }
}

package dev.inkling.mine;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.FeatureRecognizer;
import dev.inkling.recognition.FeaturedPrediction;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads with a network and with the memory of the user's own digits, without any training. Safe to call from several threads;
 * who reads while it remembers reads as before.
 */
public final class OwnReader implements Recognizer {

    /** The newest; more would take longer than a correction may. */
    private static final int MOST = 400;

    private final FeatureRecognizer network;
    private final Function<Ink, Raster> rasterizer;
    private Map<MyDigit, Trace> known = Map.of();
    private volatile Memory memory = new Memory(List.of());
    private volatile boolean closed;

    /** @param network closed with this */
    public OwnReader(FeatureRecognizer network, Function<Ink, Raster> rasterizer) {
        this.network = network;
        this.rasterizer = rasterizer;
    }

    /**
     * From now on these are the user's digits. Blocks for about a millisecond for each that it did not know; once it is closed it
     * remembers nothing more.
     *
     * @param digits the oldest first; the newest 400 count
     */
    public synchronized void remember(List<MyDigit> digits) {
        Map<MyDigit, Trace> traces = new HashMap<>();
        List<Trace> inOrder = new ArrayList<>();
        for (MyDigit digit : digits.subList(Math.max(0, digits.size() - MOST), digits.size())) {
            if (closed) {
                return;
            }
            Trace trace = known.get(digit);
            Trace found = trace == null ? Trace.of(digit.label(), digit.ink(), network, rasterizer) : trace;
            traces.put(digit, found);
            inOrder.add(found);
        }
        known = traces;
        memory = new Memory(inOrder);
    }

    @Override
    public Prediction recognize(Raster raster) {
        return recognize(List.of(raster)).get(0);
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        Memory now = memory;
        if (now.isEmpty()) {
            return network.recognize(rasters);
        }
        List<FeaturedPrediction> readings = network.read(rasters);
        return readings.stream().map(now::weigh).toList();
    }

    @Override
    public List<LayerView> layers(Raster raster) {
        return network.layers(raster);
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            network.close();
        }
    }
}

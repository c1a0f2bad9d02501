package dev.inkling.reading;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;

/** Knows bars and rings, and doubts that rings are digits. */
final class Doubting implements Recognizer {

    private final Bars bars = new Bars();

    @Override
    public Prediction recognize(Raster raster) {
        Prediction sure = bars.recognize(raster);
        boolean ring = sure.digit().isPresent() && sure.mostProbable() == 0;
        return ring ? new Prediction(sure.probabilities(), 0.2) : sure;
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        return rasters.stream().map(this::recognize).toList();
    }

    @Override
    public void close() {
        bars.close();
    }
}

package dev.inkling.recognition;

import dev.inkling.raster.Raster;
import java.util.List;

/** A recognizer that also says what it goes by: rasters that look alike to it have features that point the same way. */
public interface FeatureRecognizer extends Recognizer {

    /**
     * Reads many at once; the answers come in the order of the rasters. Safe to call from several threads. Where there is no
     * hidden layer, the answer itself is all there is to go by.
     */
    default List<FeaturedPrediction> read(List<Raster> rasters) {
        return recognize(rasters).stream()
                .map(prediction -> new FeaturedPrediction(prediction, prediction.probabilities()))
                .toList();
    }
}

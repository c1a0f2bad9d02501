package dev.inkling.ui.why;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.LayerKind;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;

/** Reads 1 where there is ink in the lower half and 0 elsewhere. */
final class LowerHalfReader implements Recognizer {

    /** Rasters read in blocks. */
    private int asked;

    int asked() {
        return asked;
    }

    @Override
    public Prediction recognize(Raster raster) {
        float[] probabilities = new float[Prediction.DIGITS];
        boolean low = false;
        for (int pixel = Raster.PIXELS / 2; pixel < Raster.PIXELS; pixel++) {
            low |= raster.at(pixel / Raster.SIDE, pixel % Raster.SIDE) > 0;
        }
        probabilities[low ? 1 : 0] = 0.9f;
        probabilities[low ? 0 : 1] = 0.1f;
        return new Prediction(probabilities);
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        asked += rasters.size();
        return rasters.stream().map(this::recognize).toList();
    }

    @Override
    public List<LayerView> layers(Raster raster) {
        return List.of(
                new LayerView(LayerKind.CONVOLUTION, 3, 1, 2, 26, 26, 20, "relu", new float[2 * 26 * 26]),
                new LayerView(LayerKind.OUTPUT, 0, 0, 10, 1, 1, 310, "softmax", new float[10]));
    }

    @Override
    public void close() {}
}

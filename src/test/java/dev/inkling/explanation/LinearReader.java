package dev.inkling.explanation;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;

/** Tells threes from eights by a weighted sum of the pixels, which is the logarithm of the odds. */
public final class LinearReader implements Recognizer {

    private final float[] weights;

    public LinearReader(float[] weights) {
        this.weights = weights;
    }

    @Override
    public Prediction recognize(Raster raster) {
        double sum = 0;
        float[] pixels = raster.toArray();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            sum += weights[pixel] * pixels[pixel];
        }
        float[] probabilities = new float[Prediction.DIGITS];
        probabilities[3] = (float) (1 / (1 + Math.exp(-sum)));
        probabilities[8] = 1 - probabilities[3];
        return new Prediction(probabilities);
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        return rasters.stream().map(this::recognize).toList();
    }

    @Override
    public void close() {}
}

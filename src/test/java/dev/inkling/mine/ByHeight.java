package dev.inkling.mine;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.FeatureRecognizer;
import dev.inkling.recognition.Prediction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Takes what is higher than wide for a 1 and all else for a 0, and is sure of it. */
final class ByHeight implements FeatureRecognizer {

    @Override
    public Prediction recognize(Raster raster) {
        float[] probabilities = new float[Prediction.DIGITS];
        Arrays.fill(probabilities, 0.001f);
        probabilities[rows(raster) > columns(raster) ? 1 : 0] = 0.991f;
        return new Prediction(probabilities);
    }

    private static long rows(Raster raster) {
        float[] pixels = raster.toArray();
        return IntStream.range(0, Raster.PIXELS)
                .filter(pixel -> pixels[pixel] > 0.5)
                .map(pixel -> pixel / Raster.SIDE)
                .distinct()
                .count();
    }

    private static long columns(Raster raster) {
        float[] pixels = raster.toArray();
        return IntStream.range(0, Raster.PIXELS)
                .filter(pixel -> pixels[pixel] > 0.5)
                .map(pixel -> pixel % Raster.SIDE)
                .distinct()
                .count();
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        return rasters.stream().map(this::recognize).toList();
    }

    @Override
    public void close() {}
}

package dev.inkling.cli;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import java.nio.file.Path;
import java.util.List;

/**
 * A model and a rasterizer that together read ink as the number of its strokes, with three quarters of the probability;
 * ten strokes are no digit, and a picture is a zero.
 */
final class StrokeCounter implements Model {

    static Raster rasterize(Ink ink) {
        if (ink.strokes().get(0).points().get(0).x() == 666) {
            throw new IllegalStateException("a mistake in the program");
        }
        float[] pixels = new float[Raster.PIXELS];
        pixels[0] = ink.strokes().size() / 10f;
        return Raster.of(pixels);
    }

    @Override
    public Prediction recognize(Raster raster) {
        int strokes = Math.round(raster.at(0, 0) * 10);
        float[] probabilities = new float[Prediction.DIGITS];
        if (strokes == 10) {
            probabilities[0] = probabilities[1] = probabilities[2] = probabilities[3] = 0.25f;
        } else {
            probabilities[strokes] = 0.75f;
            probabilities[(strokes + 1) % Prediction.DIGITS] = 0.25f;
        }
        return new Prediction(probabilities);
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        return rasters.stream().map(this::recognize).toList();
    }

    @Override
    public Provenance provenance() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Path file, Provenance provenance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}

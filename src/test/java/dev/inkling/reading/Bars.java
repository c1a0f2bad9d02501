package dev.inkling.reading;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;

/** A recognizer that knows upright bars, which are ones, and upright rings, which are zeros. Nothing else is a digit to it. */
final class Bars implements Recognizer {

    @Override
    public Prediction recognize(Raster raster) {
        boolean ring = width(raster) > 8 && inkRuns(raster) == 2;
        boolean bar = width(raster) < 5;
        float[] probabilities = new float[Prediction.DIGITS];
        probabilities[bar ? 1 : 0] = 1;
        return new Prediction(probabilities, ring || bar ? 0.99 : 0.01);
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        return rasters.stream().map(this::recognize).toList();
    }

    @Override
    public void close() {}

    /** How often the middle row meets ink. */
    private static int inkRuns(Raster raster) {
        int runs = 0;
        for (int column = 1; column < Raster.SIDE; column++) {
            if (raster.at(14, column) > 0.2f && raster.at(14, column - 1) <= 0.2f) {
                runs++;
            }
        }
        return runs;
    }

    private static int width(Raster raster) {
        int left = Raster.SIDE;
        int right = 0;
        for (int column = 0; column < Raster.SIDE; column++) {
            for (int row = 0; row < Raster.SIDE; row++) {
                if (raster.at(row, column) > 0.2f) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                }
            }
        }
        return right - left + 1;
    }
}

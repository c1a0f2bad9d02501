package dev.inkling.recognition;

import dev.inkling.raster.Raster;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Takes more for no digit than the recognizer behind it, or less. */
public final class StrictRecognizer implements Recognizer {

    private final Recognizer recognizer;
    private final DoubleSupplier least;

    /**
     * @param recognizer closed with this
     * @param least what is a digit with less than this is taken for none, 0 to 1; asked at each reading, on its thread
     */
    public StrictRecognizer(Recognizer recognizer, DoubleSupplier least) {
        this.recognizer = recognizer;
        this.least = least;
    }

    @Override
    public Prediction recognize(Raster raster) {
        return recognizer.recognize(raster).asking(least.getAsDouble());
    }

    @Override
    public List<Prediction> recognize(List<Raster> rasters) {
        double now = least.getAsDouble();
        return recognizer.recognize(rasters).stream().map(prediction -> prediction.asking(now)).toList();
    }

    @Override
    public List<LayerView> layers(Raster raster) {
        return recognizer.layers(raster);
    }

    @Override
    public void close() {
        recognizer.close();
    }
}

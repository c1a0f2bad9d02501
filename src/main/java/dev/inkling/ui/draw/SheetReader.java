package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.raster.picture.InkFinder;
import dev.inkling.raster.picture.Stages;
import dev.inkling.reading.NumberReader;
import dev.inkling.reading.ReadDigit;
import dev.inkling.reading.Reading;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what lies on the canvas; for the worker.
 *
 * @param rasterizer makes of ink what the network sees
 */
record SheetReader(Function<Ink, Raster> rasterizer) {

    /**
     * What was read.
     *
     * @param reading with its boxes in the canvas's units
     * @param doubt why the only digit is none; null where it is one, and where there is not exactly one
     */
    record Answer(Reading reading, @Nullable Doubt doubt) {}

    /** @param sheet not empty */
    Answer read(Sheet sheet, Recognizer recognizer) {
        BufferedImage picture = sheet.picture();
        Raster raster = sheet.raster();
        if (picture != null && raster != null) {
            Prediction prediction = recognizer.recognize(raster);
            ReadDigit digit = new ReadDigit(Sheet.around(picture), raster, prediction);
            return new Answer(new Reading(List.of(digit)), Guess.doubt(prediction));
        }
        NumberReader reader = new NumberReader(recognizer, rasterizer, false);
        Reading reading = picture == null
                ? reader.read(sheet.ink())
                : Sheet.onCanvas(reader.read(new InkFinder().find(picture, Stages.UNSEEN)), picture);
        boolean one = reading.digits().size() == 1;
        return new Answer(reading, one ? doubt(sheet.ink(), reading.digits().get(0).prediction()) : null);
    }

    private static @Nullable Doubt doubt(Ink ink, Prediction prediction) {
        return ink.isEmpty()
                ? Guess.doubt(prediction)
                : Doubt.about(ink, prediction, DrawPresenter.LITTLE_INK).orElse(null);
    }
}

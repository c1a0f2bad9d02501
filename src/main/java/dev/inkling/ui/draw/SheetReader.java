package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.raster.InkFinder;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Stages;
import dev.inkling.reading.NumberReader;
import dev.inkling.reading.ReadDigit;
import dev.inkling.reading.Reading;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;
import java.util.function.Function;

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
    record Answer(Reading reading, Doubt doubt) {}

    /** @param sheet not empty */
    Answer read(Sheet sheet, Recognizer recognizer) {
        if (sheet.raster() != null) {
            Prediction prediction = recognizer.recognize(sheet.raster());
            ReadDigit digit = new ReadDigit(Sheet.around(sheet.picture()), sheet.raster(), prediction);
            return new Answer(new Reading(List.of(digit)), Guess.doubt(prediction));
        }
        NumberReader reader = new NumberReader(recognizer, rasterizer, false);
        Reading reading = sheet.picture() == null
                ? reader.read(sheet.ink())
                : Sheet.onCanvas(reader.read(new InkFinder().find(sheet.picture(), Stages.UNSEEN)), sheet.picture());
        boolean one = reading.digits().size() == 1;
        return new Answer(reading, one ? doubt(sheet.ink(), reading.digits().get(0).prediction()) : null);
    }

    private static Doubt doubt(Ink ink, Prediction prediction) {
        return ink.isEmpty()
                ? Guess.doubt(prediction)
                : Doubt.about(ink, prediction, DrawPresenter.LITTLE_INK).orElse(null);
    }
}

package dev.inkling.evaluation;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Progress;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Lets a recognizer read labelled digits, so many at once that it can use all processors. */
public final class Evaluator {

    private static final int BLOCK = 1000;

    public Readings read(Recognizer recognizer, LabelledDigits digits) {
        return read(recognizer, digits, Progress.UNWATCHED);
    }

    /** @throws CancellationException when it was stopped */
    public Readings read(Recognizer recognizer, LabelledDigits digits, Progress progress) {
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < digits.count(); from += BLOCK) {
            progress.at((double) from / digits.count());
            if (progress.isStopped()) {
                throw new CancellationException();
            }
            int to = Math.min(from + BLOCK, digits.count());
            predictions.addAll(recognizer.recognize(IntStream.range(from, to).mapToObj(digits::raster).toList()));
        }
        progress.at(1);
        return Readings.of(digits, predictions);
    }
}

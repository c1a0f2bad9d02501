package dev.inkling.evaluation;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Lets a recognizer read labelled digits and counts. The most probable digit counts, however improbable it is. */
public final class Evaluator {

    private static final int BLOCK = 256;

    public Evaluation evaluate(Recognizer recognizer, LabelledDigits digits) {
        return evaluate(recognizer, digits, Progress.UNWATCHED);
    }

    /** @throws CancellationException when it was stopped */
    public Evaluation evaluate(Recognizer recognizer, LabelledDigits digits, Progress progress) {
        int[][] confusion = new int[Prediction.DIGITS][Prediction.DIGITS];
        for (int from = 0; from < digits.count(); from += BLOCK) {
            progress.at((double) from / digits.count());
            if (progress.isStopped()) {
                throw new CancellationException();
            }
            int to = Math.min(from + BLOCK, digits.count());
            List<Raster> rasters = IntStream.range(from, to).mapToObj(digits::raster).toList();
            List<Prediction> predictions = recognizer.recognize(rasters);
            for (int index = from; index < to; index++) {
                confusion[digits.label(index)][predictions.get(index - from).mostProbable()]++;
            }
        }
        return Evaluation.of(confusion);
    }
}

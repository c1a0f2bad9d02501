package dev.inkling.benchmark;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a model answered to digits whose truth is known. */
record ReadDigits(List<Integer> labels, List<Prediction> predictions) {

    private static final int BLOCK = 256;
    private static final int BINS = 15;

    static ReadDigits of(Recognizer recognizer, List<Raster> rasters, List<Integer> labels) {
        return new ReadDigits(labels, read(recognizer, rasters));
    }

    static List<Prediction> read(Recognizer recognizer, List<Raster> rasters) {
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < rasters.size(); from += BLOCK) {
            predictions.addAll(recognizer.recognize(rasters.subList(from, Math.min(from + BLOCK, rasters.size()))));
        }
        return predictions;
    }

    private boolean isRight(int index) {
        return predictions.get(index).mostProbable() == labels.get(index);
    }

    Share right() {
        return new Share((int) IntStream.range(0, labels.size()).filter(this::isRight).count(), labels.size());
    }

    Share accepted() {
        return new Share(
                (int) predictions.stream().filter(prediction -> prediction.digit().isPresent()).count(), labels.size());
    }

    Share takenForNone() {
        return new Share((int) predictions.stream().filter(Prediction::isHardlyDigit).count(), labels.size());
    }

    /** @return the share that each writer's digits are read rightly with, the worst first */
    double[] byWriter(List<String> writers) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            int[] count = counts.computeIfAbsent(writers.get(i), writer -> new int[2]);
            count[0] += isRight(i) ? 1 : 0;
            count[1]++;
        }
        Collection<int[]> all = counts.values();
        return all.stream().mapToDouble(count -> (double) count[0] / count[1]).sorted().toArray();
    }

    /** @return how far confidence and accuracy are apart, on the average over fifteen bins of confidence (C. Guo, 2017) */
    double calibrationError() {
        double[] surplus = new double[BINS];
        for (int i = 0; i < labels.size(); i++) {
            double confidence = predictions.get(i).confidence();
            surplus[Math.min(BINS - 1, (int) (BINS * confidence))] += confidence - (isRight(i) ? 1 : 0);
        }
        return Arrays.stream(surplus).map(Math::abs).sum() / labels.size();
    }

    /** @return how sure the model must be that it is a digit, for this share of the digits to be taken for such */
    double threshold(double accepted) {
        double[] sure = predictions.stream()
                .mapToDouble(prediction -> prediction.isDigit().orElse(prediction.confidence()))
                .sorted()
                .toArray();
        return sure[(int) ((1 - accepted) * sure.length)];
    }
}

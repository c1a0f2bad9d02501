package dev.inkling.evaluation;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Deformation;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * How accuracy falls as digits are changed ever more.
 *
 * @param digits how many were read at each amount
 * @param points by growing amount
 */
public record Robustness(Strain strain, int digits, List<Point> points) {

    /** Enough to see a curve by, and few enough to wait for. */
    public static final int SAMPLE = 300;

    /** @param accuracy the share read rightly, 0 to 1 */
    public record Point(double amount, double accuracy) {}

    public Robustness {
        points = List.copyOf(points);
    }

    /**
     * Takes some seconds.
     *
     * @param digits of which a sample is taken, always the same
     * @throws CancellationException when it was stopped
     */
    public static List<Robustness> of(Recognizer recognizer, LabelledDigits digits, Progress progress) {
        int[] sample = sample(digits);
        List<Robustness> all = new ArrayList<>();
        for (Strain strain : Strain.values()) {
            List<Point> points = new ArrayList<>();
            for (double amount : strain.amounts()) {
                if (progress.isStopped()) {
                    throw new CancellationException();
                }
                points.add(new Point(amount, accuracy(recognizer, digits, sample, strain, amount)));
                double done = all.size() + (double) points.size() / strain.amounts().size();
                progress.at(done / Strain.values().length);
            }
            all.add(new Robustness(strain, sample.length, points));
        }
        return all;
    }

    /** Evenly spread over the digits; what is none is left out. */
    private static int[] sample(LabelledDigits digits) {
        int[] all = IntStream.range(0, digits.count())
                .filter(index -> digits.label(index) != LabelledDigits.NO_DIGIT)
                .toArray();
        int count = Math.min(SAMPLE, all.length);
        return IntStream.range(0, count).map(i -> all[(int) ((long) i * all.length / count)]).toArray();
    }

    private static double accuracy(
            Recognizer recognizer, LabelledDigits digits, int[] sample, Strain strain, double amount) {
        Deformation deformed = strain.by(amount);
        List<Raster> changed =
                IntStream.of(sample).mapToObj(index -> deformed.apply(digits.raster(index), index)).toList();
        List<Prediction> predictions = recognizer.recognize(changed);
        return IntStream.range(0, sample.length)
                .filter(i -> predictions.get(i).mostProbable() == digits.label(sample[i]))
                .count() / (double) Math.max(1, sample.length);
    }
}

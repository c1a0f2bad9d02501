package dev.inkling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each figure against one that was worked out by hand, or found in another way. */
class ScoresTest {

    private static final double CLOSE = 1e-6;

    /** Confidence in one digit, the rest on the next. */
    private static TestedDigit reading(int index, int truth, int read, double confidence) {
        return reading(index, truth, read, confidence, 1);
    }

    private static TestedDigit reading(int index, int truth, int read, double confidence, double isDigit) {
        float[] probabilities = new float[10];
        probabilities[read] = (float) confidence;
        probabilities[(read + 1) % 10] = (float) (1 - confidence);
        return new TestedDigit(index, truth, new Prediction(probabilities, isDigit));
    }

    /** Four digits: right at 0.9, right at 0.7, wrong at 0.8 with the truth at 0.2, right but taken for none at 0.6. */
    private static Readings four() {
        return new Readings(
                List.of(reading(0, 3, 3, 0.9), reading(1, 4, 4, 0.7), reading(2, 6, 5, 0.8), reading(3, 7, 7, 0.6, 0.1)),
                List.of());
    }

    @Test
    void lossIsTheMeanSurpriseAtTheTruth() {
        double byHand = -(Math.log(0.9) + Math.log(0.7) + Math.log(0.2) + Math.log(0.6)) / 4;
        assertEquals(byHand, Scores.of(four(), 1).loss(), CLOSE);
    }

    @Test
    void whatIsRejectedCountsInAccuracyAndNotAmongTheAnswers() {
        Scores scores = Scores.of(four(), 1);
        assertEquals(0.75, scores.evaluation().accuracy());
        assertEquals(new Coverage.Point(0.5, 4, 3, 2, 0, 0), scores.asShipped());
        assertEquals(0.5, scores.rightOfAll());
    }

    @Test
    void coverageAtAnyThreshold() {
        Coverage coverage = Coverage.of(four().digits());
        assertEquals(new Coverage.Point(0.75, 4, 2, 1, 0, 1), coverage.at(0.75));
        assertEquals(new Coverage.Point(0.85, 4, 1, 1, 1, 1), coverage.at(0.85));
        assertEquals(0.25, coverage.at(0.85).coverage());
        assertEquals(1, coverage.at(0.95).accuracy());
        assertEquals(4, coverage.at(0.95).rejected());
        assertEquals(3, coverage.curve(100).size());
    }

    @Test
    void theThresholdForACoverage() {
        Coverage coverage = Coverage.of(four().digits());
        assertEquals(1, coverage.threshold(0));
        assertEquals(0.9f, coverage.threshold(0.25), CLOSE);
        assertEquals(0.8f, coverage.threshold(0.5), CLOSE);
        assertEquals(0.7f, coverage.threshold(0.51), CLOSE);
        assertEquals(0, coverage.threshold(1), "one of the four is never answered");
    }

    @Test
    void percentOfAllIsSaidOfAllOnly() {
        assertEquals("99.99", Percent.of(99_999 / 100_000.0));
        assertEquals("100.00", Percent.of(1));
        assertEquals("99.39", Percent.of(0.993868));
        assertEquals("0.00", Percent.of(0));
    }

    @Test
    void coverageIsWhatCountingSays() {
        SplittableRandom random = new SplittableRandom(1);
        List<TestedDigit> readings = many(random, 500);
        Coverage coverage = Coverage.of(readings);
        for (int i = 0; i < 50; i++) {
            double threshold = random.nextDouble();
            List<TestedDigit> answered = readings.stream().filter(reading -> reading.confidence() >= threshold).toList();
            assertEquals(answered.size(), coverage.at(threshold).answered());
            assertEquals(answered.stream().filter(TestedDigit::isRight).count(), coverage.at(threshold).right());
        }
    }

    /** Bins of a fifteenth: 0.6 lies in the tenth, 0.7 in the eleventh, 0.8 in the thirteenth, 0.9 in the fourteenth. */
    @Test
    void calibrationErrorByHand() {
        Reliability reliability = Reliability.of(four().digits());
        double byHand = (Math.abs(1 - 0.9) + Math.abs(1 - 0.7) + Math.abs(0 - 0.8) + Math.abs(1 - 0.6)) / 4;
        assertEquals(byHand, reliability.error(), CLOSE);
        assertEquals(0.8, reliability.bins().get(12).confidence(), CLOSE);
        assertEquals(4, reliability.count());
    }

    /** Two in one bin: their mean confidence is held against the share that is right. */
    @Test
    void calibrationErrorIsBinByBin() {
        List<TestedDigit> readings = List.of(reading(0, 1, 1, 0.94), reading(1, 1, 2, 0.98));
        assertEquals(Math.abs(0.5 - 0.96), Reliability.of(readings).error(), CLOSE);
    }

    /** Softmax of logits, and of the same logits divided by the temperature. */
    @Test
    void theTemperatureIsUndoneExactly() {
        SplittableRandom random = new SplittableRandom(2);
        double temperature = 1.7;
        List<TestedDigit> tempered = new ArrayList<>();
        List<TestedDigit> raw = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] logits = random.doubles(10, -4, 4).toArray();
            int truth = random.nextInt(10);
            raw.add(new TestedDigit(i, truth, new Prediction(softmax(logits, 1))));
            tempered.add(new TestedDigit(i, truth, new Prediction(softmax(logits, temperature))));
        }
        Reliability undone = Reliability.before(tempered, temperature);
        Reliability expected = Reliability.of(raw);
        assertEquals(expected.error(), undone.error(), 1e-5);
        for (int bin = 0; bin < 15; bin++) {
            assertEquals(expected.bins().get(bin).confidence(), undone.bins().get(bin).confidence(), 1e-5);
        }
    }

    private static float[] softmax(double[] logits, double temperature) {
        float[] probabilities = new float[logits.length];
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit / temperature);
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) (Math.exp(logits[i] / temperature) / sum);
        }
        return probabilities;
    }

    /** The interval's ends are where the share is just 1.96 standard errors away: Wilson's equation itself. */
    @Test
    void wilsonInterval() {
        for (int[] counted : new int[][] {{8, 10}, {1, 10}, {9954, 10_000}, {30, 100}}) {
            Interval interval = Interval.wilson(counted[0], counted[1]);
            double share = (double) counted[0] / counted[1];
            for (double end : new double[] {interval.low(), interval.high()}) {
                assertEquals(1.959964, Math.abs(share - end) / Math.sqrt(end * (1 - end) / counted[1]), 1e-5);
            }
            assertTrue(interval.low() < share && share < interval.high());
        }
        assertEquals(new Interval(0, 1), Interval.wilson(0, 0));
        assertEquals(0, Interval.wilson(0, 5).low());
        assertEquals(1, Interval.wilson(5, 5).high());
    }

    /** Ten coins: at most two heads have 1 + 10 + 45 of 1,024 ways. */
    @Test
    void mcNemarCountsTheChancesOfFewDigits() {
        assertEquals(2 * 56 / 1024.0, new McNemar(100, 2, 8).p(), 1e-12);
        assertEquals(2 * 56 / 1024.0, new McNemar(100, 8, 2).p(), 1e-12);
        assertEquals(1, new McNemar(100, 3, 3).p());
        assertEquals(1, new McNemar(100, 0, 0).p());
        assertFalse(new McNemar(100, 2, 8).isMoreThanChance());
        assertTrue(new McNemar(100, 0, 6).isMoreThanChance());
    }

    /** Chi-square 3.841459 with one degree of freedom is exceeded once in twenty, 6.634897 once in a hundred. */
    @Test
    void mcNemarByChiSquare() {
        assertEquals(0.05, McNemar.chiSquareTail(3.841458820694124), 1e-12);
        assertEquals(0.01, McNemar.chiSquareTail(6.634896601021213), 1e-12);
        assertEquals(0.001, McNemar.chiSquareTail(10.827566170662733), 1e-12);
        assertEquals(McNemar.chiSquareTail(14 * 14 / 45.0), new McNemar(1000, 15, 30).p(), 1e-15);
    }

    @Test
    void mcNemarComparesDigitByDigit() {
        List<TestedDigit> first = List.of(reading(0, 1, 1, 0.9), reading(1, 2, 3, 0.9), reading(2, 4, 4, 0.9));
        List<TestedDigit> second = List.of(reading(0, 1, 7, 0.9), reading(1, 2, 2, 0.9), reading(2, 4, 4, 0.9));
        assertEquals(new McNemar(3, 1, 1), McNemar.of(first, second));
        assertEquals("A and B read equally many digits correctly; each reads 1 that the other does not.",
                McNemar.of(first, second).sentence("A", "B").toString());
        assertEquals("B reads 2 more of the same digits correctly than A (2 that only it does, 0 that only the other does): that "
                + "may be chance (McNemar, p = 0.5000).", new McNemar(3, 0, 2).sentence("A", "B").toString());
    }

    @Test
    void contradictedDigitsAreTheFirstMistakes() {
        TestedDigit rejected = reading(0, 1, 2, 0.99, 0.2);
        TestedDigit contradicted = reading(1, 1, 2, 0.96);
        TestedDigit unsure = reading(2, 1, 2, 0.6);
        TestedDigit right = reading(3, 1, 1, 0.99);
        assertEquals(
                List.of(contradicted, rejected, unsure),
                new Readings(List.of(rejected, contradicted, unsure, right), List.of()).mistakes());
        assertTrue(contradicted.mayBeMislabelled());
        assertFalse(rejected.mayBeMislabelled());
    }

    @Test
    void whatIsNoDigitIsCountedByItself() {
        LabelledDigits labelled = new LabelledDigits(new byte[3 * Raster.PIXELS], new byte[] {10, 4, 10});
        Prediction four = reading(0, 4, 4, 0.9).prediction();
        Scores scores = Scores.of(Readings.of(labelled, List.of(four, four, reading(0, 4, 4, 0.9, 0).prediction())), 1);
        assertEquals(1, scores.evaluation().count());
        assertEquals(2, scores.nonDigits());
        assertEquals(1, scores.rejectedNonDigits());
        assertEquals(1, Readings.of(labelled, List.of(four, four, four)).digits().get(0).index());
    }

    private static List<TestedDigit> many(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> reading(i, random.nextInt(10), random.nextInt(10), 0.5 + random.nextDouble() / 2))
                .toList();
    }
}

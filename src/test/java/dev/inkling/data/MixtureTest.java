package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.data.Mixture.Part;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixtureTest {

    /** Blank pictures whose labels go round, from one on. */
    private static LabelledDigits digits(int count, int first) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) ((first + i) % 10);
        }
        return new LabelledDigits(new byte[count * 784], labels);
    }

    private static Mixture mixture(int... countsAndWeights) {
        return new Mixture(IntStream.range(0, countsAndWeights.length / 2)
                .mapToObj(i -> new Part(digits(countsAndWeights[2 * i], i), countsAndWeights[2 * i + 1]))
                .toList());
    }

    private static int[] sorted(int... values) {
        return Arrays.stream(values).sorted().toArray();
    }

    /** How often each of the digits before {@code end} was dealt in the epochs from 1 on. */
    private static int[] dealt(Mixture mixture, int epochs, int end) {
        int[] times = new int[end];
        IntStream.rangeClosed(1, epochs)
                .flatMap(epoch -> Arrays.stream(mixture.deal(7, epoch)))
                .filter(index -> index < end)
                .forEach(index -> times[index]++);
        return times;
    }

    @Test
    void ofOneSourceEveryDigitComesOnceAnEpoch() {
        Mixture mixture = Mixture.of(digits(100, 0));
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertArrayEquals(IntStream.range(0, 100).toArray(), sorted(mixture.deal(5, epoch)));
        }
    }

    /** Older models were made so, and so are the numbers in the documents. */
    @Test
    void ofOneSourceTheOrderIsThatOfTheFirstVersions() {
        for (long seed : new long[] {1, -7, 123_456_789_012L}) {
            for (int epoch : new int[] {1, 2, 20}) {
                long mixed = new SplittableRandom(seed * 0x9E3779B97F4A7C15L - epoch * 0x100000001B3L).nextLong();
                SplittableRandom random = new SplittableRandom(mixed);
                int[] order = IntStream.range(0, 100).toArray();
                for (int i = 0; i < order.length; i++) {
                    int j = random.nextInt(i + 1);
                    int other = order[j];
                    order[j] = order[i];
                    order[i] = other;
                }
                assertArrayEquals(order, Mixture.of(digits(100, 0)).deal(seed, epoch));
            }
        }
    }

    @Test
    void anEpochIsAsLongAsAllDigitsTogetherAndSharedOutByWeight() {
        for (int[] weights : new int[][] {{1, 1, 1}, {1, 2, 4}, {100, 1, 1}, {3, 7, 11}}) {
            Mixture mixture = mixture(90, weights[0], 11, weights[1], 300, weights[2]);
            assertEquals(401, mixture.count());
            int all = 0;
            for (int part = 0; part < 3; part++) {
                assertEquals(401.0 * weights[part] / Arrays.stream(weights).sum(), mixture.quota(part), 1);
                all += mixture.quota(part);
            }
            assertEquals(401, all);
            int[] dealt = mixture.deal(1, 1);
            assertEquals(401, dealt.length);
            assertEquals(mixture.quota(0), Arrays.stream(dealt).filter(index -> index < 90).count());
            assertEquals(mixture.quota(1), Arrays.stream(dealt).filter(index -> index >= 90 && index < 101).count());
        }
    }

    @Test
    void ofASmallSourceEachDigitComesAsOftenAsAnyOther() {
        Mixture mixture = mixture(30, 1, 270, 1);
        assertEquals(150, mixture.quota(0));
        int[] once = dealt(mixture, 1, 30);
        assertArrayEquals(IntStream.generate(() -> 5).limit(30).toArray(), once);
        int[] uneven = dealt(mixture(31, 1, 270, 1), 10, 31);
        int most = Arrays.stream(uneven).max().orElseThrow();
        assertEquals(most, Arrays.stream(uneven).min().orElseThrow(), 1, "over ten epochs");
    }

    @Test
    void ofALargeSourceEachDigitHasItsTurnInTheEpochsToCome() {
        Mixture mixture = mixture(1000, 1, 50, 20);
        assertEquals(50, mixture.quota(0));
        int[] dealt = dealt(mixture, 20, 1000);
        assertArrayEquals(IntStream.generate(() -> 1).limit(1000).toArray(), dealt);
    }

    @Test
    void nothingButSeedAndEpochDecides() {
        Mixture mixture = mixture(100, 1, 30, 1);
        int[] third = mixture.deal(5, 3);
        mixture.deal(5, 1);
        mixture.deal(6, 3);
        assertArrayEquals(third, mixture.deal(5, 3));
        assertArrayEquals(third, mixture(100, 2, 30, 2).deal(5, 3), "only the ratio of the weights counts");
        assertFalse(Arrays.equals(third, mixture.deal(5, 2)));
        assertFalse(Arrays.equals(third, mixture.deal(6, 3)));
    }

    @Test
    void anIndexIsOfTheSourceThatItWasDealtFrom() {
        LabelledDigits second = digits(5, 3);
        byte[] pixels = new byte[5 * 784];
        pixels[4 * 784 + 10] = (byte) 255;
        Mixture mixture = new Mixture(List.of(
                new Part(digits(7, 0), 1), new Part(second, 1),
                new Part(new LabelledDigits(pixels, new byte[] {9, 9, 9, 9, 8}), 1)));
        assertEquals(6, mixture.label(6));
        assertEquals(3, mixture.label(7));
        assertEquals(8, mixture.label(16));
        float[] raster = new float[784];
        mixture.copyTo(16, raster, 0);
        assertEquals(1, raster[10]);
    }

    @Test
    void aSourceWithoutDigitsOrWeightIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Part(digits(0, 0), 1));
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Part(digits(1, 0), weight));
        }
    }
}

package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldBackTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Network.SEED);
    private static final TrainingPlan TAIL = PLAN.withSplit(Split.TAIL);

    /** Each picture says its number in its first two pixels. */
    private static LabelledDigits digits(int count, IntUnaryOperator label) {
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int index = 0; index < count; index++) {
            pixels[index * 784] = (byte) (index / 256);
            pixels[index * 784 + 1] = (byte) index;
            labels[index] = (byte) label.applyAsInt(index);
        }
        return new LabelledDigits(pixels, labels);
    }

    private static LabelledDigits digits(int count) {
        return digits(count, index -> index % 10);
    }

    private static LabelledDigits sorted(int count) {
        return digits(count, index -> 10 * index / count);
    }

    private static int[] numbers(LabelledDigits digits) {
        return IntStream.range(0, digits.count())
                .map(i -> Math.round(255 * (256 * digits.raster(i).at(0, 0) + digits.raster(i).at(0, 1))))
                .toArray();
    }

    private static int[] byDigit(LabelledDigits digits) {
        int[] counts = new int[10];
        IntStream.range(0, digits.count()).forEach(i -> counts[digits.label(i)]++);
        return counts;
    }

    private static int[] ofEach(int count) {
        int[] counts = new int[10];
        Arrays.fill(counts, count);
        return counts;
    }

    @ParameterizedTest
    @EnumSource
    void aTwelfthIsHeldBackAndEveryDigitIsOnOneSide(Split split) throws Exception {
        HeldBack divided = HeldBack.of(digits(6000), PLAN.withSplit(split).share());
        assertEquals(5500, divided.training().count());
        assertEquals(500, divided.validation().count());
        Set<Integer> seen = new HashSet<>();
        Arrays.stream(numbers(divided.training())).forEach(seen::add);
        Arrays.stream(numbers(divided.validation())).forEach(seen::add);
        assertEquals(6000, seen.size());
    }

    @Test
    void ofAFileSortedByDigitEachHasItsShareOnBothSides() throws Exception {
        HeldBack divided = HeldBack.of(sorted(6000), PLAN.share());
        assertArrayEquals(ofEach(50), byDigit(divided.validation()));
        assertArrayEquals(ofEach(550), byDigit(divided.training()));
    }

    @Test
    void unequalKindsKeepTheirShares() throws Exception {
        LabelledDigits digits = digits(1200, index -> index < 600 ? 1 : index < 1080 ? 7 : index < 1199 ? 4 : 9);
        int[] validation = byDigit(HeldBack.of(digits, PLAN.share()).validation());
        assertEquals(50, validation[1], 1);
        assertEquals(40, validation[7], 1);
        assertEquals(10, validation[4], 1);
        assertEquals(0, validation[9], "the only one is there to learn from");
    }

    @Test
    void theSeedDecidesWhichOnesAreHeldBack() throws Exception {
        int[] once = numbers(HeldBack.of(digits(600), PLAN.share()).validation());
        assertArrayEquals(once, numbers(HeldBack.of(digits(600), PLAN.share()).validation()));
        assertFalse(Arrays.equals(once, numbers(HeldBack.of(digits(600), PLAN.withSeed(2).share()).validation())));
    }

    @Test
    void nothingButSeedAndSharesDecides() throws Exception {
        TrainingPlan other = TrainingPlan.of(Network.DEEP).withEpochs(1).withBatch(7);
        assertArrayEquals(
                numbers(HeldBack.of(digits(600), PLAN.share()).training()), numbers(HeldBack.of(digits(600), other.share()).training()));
    }

    @Test
    void theTailIsWhatTheFileEndsWith() throws Exception {
        HeldBack divided = HeldBack.of(digits(600), TAIL.withDigits(30).share());
        assertArrayEquals(IntStream.range(0, 30).toArray(), numbers(divided.training()));
        assertArrayEquals(IntStream.range(550, 600).toArray(), numbers(divided.validation()));
    }

    @ParameterizedTest
    @EnumSource
    void fewerToLearnFromLeaveTheHeldBackOnesWhole(Split split) throws Exception {
        HeldBack whole = HeldBack.of(digits(612), PLAN.withSplit(split).share());
        HeldBack limited = HeldBack.of(digits(612), PLAN.withSplit(split).withDigits(105).share());
        assertEquals(105, limited.training().count());
        assertEquals(51, limited.validation().count());
        assertArrayEquals(numbers(whole.validation()), numbers(limited.validation()));
        assertArrayEquals(Arrays.copyOf(numbers(whole.training()), 105), numbers(limited.training()));
    }

    @Test
    void fewerOfASortedFileAreOfEachDigitItsShare() throws Exception {
        HeldBack limited = HeldBack.of(sorted(6000), PLAN.withDigits(100).share());
        assertArrayEquals(ofEach(10), byDigit(limited.training()));
        assertArrayEquals(ofEach(50), byDigit(limited.validation()));
        assertArrayEquals(ofEach(3), byDigit(HeldBack.of(sorted(6000), PLAN.withDigits(30).share()).training()));
    }

    @Test
    void ofFewDigitsOneIsStillHeldBack() throws Exception {
        HeldBack divided = HeldBack.of(digits(5), PLAN.share());
        assertEquals(4, divided.training().count());
        assertEquals(1, divided.validation().count());
    }

    @Test
    void moreThanThereAreIsAll() throws Exception {
        HeldBack limited = HeldBack.of(digits(120), PLAN.withDigits(Integer.MAX_VALUE).share());
        assertEquals(110, limited.training().count());
        assertEquals(10, limited.validation().count());
    }

    @Test
    void thePlanSaysHowManyAreHeldBackAndHowManyAreLearnedFrom() throws Exception {
        HeldBack divided = HeldBack.of(digits(600), PLAN.withHeldBack(4).withDigits(30).share());
        assertEquals(30, divided.training().count());
        assertEquals(150, divided.validation().count());
        assertEquals(0, HeldBack.of(digits(600), PLAN.withHeldBack(0).share()).validation().count());
        assertEquals(550, HeldBack.of(digits(600), PLAN.withDigits(1000).share()).training().count());
    }

    @Test
    void oneDigitCannotBeDivided() {
        InvalidDataException refusal = assertThrows(InvalidDataException.class, () -> HeldBack.of(digits(1), PLAN.share()));
        assertTrue(refusal.getMessage().contains("is 1 training digit, expected 2 or more"), refusal.getMessage());
    }

    /** Writers with 1 to {@code most} digits each. */
    private static LabelledDigits written(int count, int most) {
        LabelledDigits all = digits(count);
        int[] writers = new int[count];
        for (int i = 0, writer = 0, left = 1; i < count; i++, left--) {
            if (left == 0) {
                writer++;
                left = 1 + writer % most;
            }
            writers[i] = writer;
        }
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            for (int pixel = 0; pixel < 784; pixel++) {
                pixels[i * 784 + pixel] = (byte) all.value(i, pixel);
            }
            labels[i] = (byte) all.label(i);
        }
        return new LabelledDigits(pixels, labels, writers);
    }

    private static Set<Integer> writers(LabelledDigits digits) {
        return IntStream.range(0, digits.count()).map(digits::writer).boxed().collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noWriterIsOnBothSides(long seed) throws Exception {
        HeldBack divided = HeldBack.of(written(600, 20), PLAN.withSeed(seed).share());
        assertEquals(600, divided.training().count() + divided.validation().count());
        assertTrue(divided.validation().count() >= 50, divided.validation().count() + " held back");
        assertTrue(divided.validation().count() < 50 + 20, divided.validation().count() + " held back");
        Set<Integer> both = writers(divided.training());
        both.retainAll(writers(divided.validation()));
        assertEquals(Set.of(), both);
    }

    @Test
    void fewerToLearnFromLeaveTheHeldBackWritersWhole() throws Exception {
        HeldBack whole = HeldBack.of(written(600, 20), PLAN.share());
        HeldBack limited = HeldBack.of(written(600, 20), PLAN.withDigits(100).share());
        assertEquals(100, limited.training().count());
        assertArrayEquals(numbers(whole.validation()), numbers(limited.validation()));
    }

    @Test
    void ofASingleWriterNothingIsHeldBack() throws Exception {
        LabelledDigits all = written(1, 1);
        HeldBack divided = HeldBack.of(all.select(0, 0, 0), PLAN.share());
        assertEquals(3, divided.training().count());
        assertEquals(0, divided.validation().count());
    }

    @Test
    void theTailIsTheTailWhoeverWroteIt() throws Exception {
        assertArrayEquals(IntStream.range(550, 600).toArray(), numbers(HeldBack.of(written(600, 20), TAIL.share()).validation()));
    }
}

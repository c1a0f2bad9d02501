package dev.inkling.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        HeldBack divided = HeldBack.of(digits(6000), PLAN.withSplit(split));
        assertEquals(5500, divided.training().count());
        assertEquals(500, divided.validation().count());
        Set<Integer> seen = new HashSet<>();
        Arrays.stream(numbers(divided.training())).forEach(seen::add);
        Arrays.stream(numbers(divided.validation())).forEach(seen::add);
        assertEquals(6000, seen.size());
    }

    @Test
    void ofAFileSortedByDigitEachHasItsShareOnBothSides() throws Exception {
        HeldBack divided = HeldBack.of(sorted(6000), PLAN);
        assertArrayEquals(ofEach(50), byDigit(divided.validation()));
        assertArrayEquals(ofEach(550), byDigit(divided.training()));
    }

    @Test
    void unequalKindsKeepTheirShares() throws Exception {
        LabelledDigits digits = digits(1200, index -> index < 600 ? 1 : index < 1080 ? 7 : index < 1199 ? 4 : 9);
        int[] validation = byDigit(HeldBack.of(digits, PLAN).validation());
        assertEquals(50, validation[1], 1);
        assertEquals(40, validation[7], 1);
        assertEquals(10, validation[4], 1);
        assertEquals(0, validation[9], "the only one is there to learn from");
    }

    @Test
    void theSeedDecidesWhichOnesAreHeldBack() throws Exception {
        int[] once = numbers(HeldBack.of(digits(600), PLAN).validation());
        assertArrayEquals(once, numbers(HeldBack.of(digits(600), PLAN).validation()));
        assertFalse(Arrays.equals(once, numbers(HeldBack.of(digits(600), PLAN.withSeed(2)).validation())));
    }

    @Test
    void nothingButSeedAndSharesDecides() throws Exception {
        TrainingPlan other = TrainingPlan.of(Network.DEEP).withEpochs(1).withBatch(7);
        assertArrayEquals(
                numbers(HeldBack.of(digits(600), PLAN).training()), numbers(HeldBack.of(digits(600), other).training()));
    }

    @Test
    void theTailIsWhatTheFileEndsWith() throws Exception {
        HeldBack divided = HeldBack.of(digits(600), TAIL.withDigits(30));
        assertArrayEquals(IntStream.range(0, 30).toArray(), numbers(divided.training()));
        assertArrayEquals(IntStream.range(550, 600).toArray(), numbers(divided.validation()));
    }

    @ParameterizedTest
    @EnumSource
    void aLimitTakesSomeOfBoth(Split split) throws Exception {
        HeldBack limited = HeldBack.of(digits(612), PLAN.withSplit(split)).limitedTo(105);
        assertEquals(105, limited.training().count());
        assertEquals(10, limited.validation().count());
    }

    @Test
    void aLimitOnASortedFileTakesOfEachDigitItsShare() throws Exception {
        HeldBack limited = HeldBack.of(sorted(6000), PLAN).limitedTo(100);
        assertArrayEquals(ofEach(10), byDigit(limited.training()));
        assertArrayEquals(ofEach(1), byDigit(limited.validation()));
        assertArrayEquals(ofEach(3), byDigit(HeldBack.of(sorted(6000), PLAN.withDigits(30)).training()));
    }

    @Test
    void aLimitOnTheTailTakesTheFirstOfBoth() throws Exception {
        HeldBack limited = HeldBack.of(digits(612), TAIL).limitedTo(20);
        assertArrayEquals(IntStream.range(0, 20).toArray(), numbers(limited.training()));
        assertArrayEquals(new int[] {561, 562}, numbers(limited.validation()));
    }

    @Test
    void aSmallLimitStillChecksOnOne() throws Exception {
        assertEquals(1, HeldBack.of(digits(600), PLAN).limitedTo(1).validation().count());
    }

    @Test
    void aLimitAboveWhatIsThereChangesNothing() throws Exception {
        HeldBack limited = HeldBack.of(digits(120), PLAN).limitedTo(Integer.MAX_VALUE);
        assertEquals(110, limited.training().count());
        assertEquals(10, limited.validation().count());
    }

    @Test
    void thePlanSaysHowManyAreHeldBackAndHowManyAreLearnedFrom() throws Exception {
        HeldBack divided = HeldBack.of(digits(600), PLAN.withHeldBack(4).withDigits(30));
        assertEquals(30, divided.training().count());
        assertEquals(150, divided.validation().count());
        assertEquals(0, HeldBack.of(digits(600), PLAN.withHeldBack(0)).validation().count());
        assertEquals(550, HeldBack.of(digits(600), PLAN.withDigits(1000)).training().count());
    }

    @Test
    void oneDigitCannotBeDivided() {
        InvalidDataException refusal = assertThrows(InvalidDataException.class, () -> HeldBack.of(digits(1), PLAN));
        assertTrue(refusal.getMessage().contains("is 1 training digit, expected 2 or more"), refusal.getMessage());
    }
}

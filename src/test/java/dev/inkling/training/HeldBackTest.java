package dev.inkling.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;
import org.junit.jupiter.api.Test;

class HeldBackTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Network.SEED);

    private static LabelledDigits digits(int count) {
        byte[] labels = new byte[count];
        for (int index = 0; index < count; index++) {
            labels[index] = (byte) (index % 10);
        }
        return new LabelledDigits(new byte[count * 784], labels);
    }

    @Test
    void theLastTwelfthIsHeldBack() throws Exception {
        HeldBack divided = HeldBack.of(digits(6000), PLAN);
        assertEquals(5500, divided.training().count());
        assertEquals(500, divided.validation().count());
    }

    @Test
    void aLimitTakesTheFirstOfBoth() throws Exception {
        HeldBack limited = HeldBack.of(digits(612), PLAN).limitedTo(105);
        assertEquals(105, limited.training().count());
        assertEquals(10, limited.validation().count());
        assertEquals(1, limited.validation().label(0));
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
        assertThrows(InvalidDataException.class, () -> HeldBack.of(digits(1), PLAN));
    }
}

package dev.inkling.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;
import org.junit.jupiter.api.Test;

class HeldBackTest {

    private static LabelledDigits digits(int count) {
        byte[] labels = new byte[count];
        for (int index = 0; index < count; index++) {
            labels[index] = (byte) (index % 10);
        }
        return new LabelledDigits(new byte[count * 784], labels);
    }

    @Test
    void theLastTwelfthIsHeldBack() throws Exception {
        HeldBack divided = HeldBack.of(digits(6000));
        assertEquals(5500, divided.training().count());
        assertEquals(500, divided.validation().count());
    }

    @Test
    void aLimitTakesTheFirstOfBoth() throws Exception {
        HeldBack limited = HeldBack.of(digits(612)).limitedTo(105);
        assertEquals(105, limited.training().count());
        assertEquals(10, limited.validation().count());
        assertEquals(1, limited.validation().label(0));
    }

    @Test
    void aSmallLimitStillChecksOnOne() throws Exception {
        assertEquals(1, HeldBack.of(digits(600)).limitedTo(1).validation().count());
    }

    @Test
    void aLimitAboveWhatIsThereChangesNothing() throws Exception {
        HeldBack limited = HeldBack.of(digits(120)).limitedTo(Integer.MAX_VALUE);
        assertEquals(110, limited.training().count());
        assertEquals(10, limited.validation().count());
    }

    @Test
    void oneDigitCannotBeDivided() {
        assertThrows(InvalidDataException.class, () -> HeldBack.of(digits(1)));
    }
}
